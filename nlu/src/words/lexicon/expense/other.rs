//! What fits nowhere else.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "lainnya",
        1,
        "lain-lain, lainnya, hilang, kehilangan, tip, tips, kulakan, kulak, modal, stok, bahan baku, \
         bahan jualan, lain lain, tidak jelas",
    ),
    (
        "lainnya",
        2,
        "pas foto, cetak foto, duit hilang, uang hilang, nombok, selisih kasir, wc umum, toilet umum, \
         pendaftaran, foto, sewa tenda, sewa kursi, sewa baju, sewa kostum adat, sewa sound, jasa angkut, \
         jasa titip, jastip, pindahan, ongkos pindahan, tukang angkut, kalah, taruhan, togel, lotre, \
         judol, tip driver, sewa alat, kuli angkut, modal usaha, bahan kue, kemasan, lakban, stok barang, \
         iklan, pasang iklan, biaya iklan, ads, google ads, fb ads, nambal jaring, jaring, \
         beli tabungan emas",
    ),
    ("lainnya", 3, "kecopetan, kemalingan, kehilangan dompet"),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "lainnya",
        2,
        "misc, miscellaneous, theft, scam, restroom, gambling, casino, betting, raffle, inventory, \
         contractor, advertising, kulaan, nyetok, restock, restok, re-stock, suplier, distributor, \
         konsinyasi, operasional, inventaris, gerobak, booth, rombong, salar, franchise, waralaba, \
         kemitraan, majoo, olsera, pawoon, qasir, jubelio, ginee, desty, bigseller, jurnal.id, accurate, \
         tkbm, manol, topads, boosting, influencer, chatbot, shopify, woocommerce, wordpress, elementor, \
         seo, packaging, no idea, lost cash, lost money, lost wallet, got scammed, tip waiter, \
         toilet fee, public toilet, lottery ticket, raw materials, vendor payment, employee salary, \
         staff wages, shop supplies, stock replenishment, locker rental, storage unit, self storage, \
         luggage storage, kulakan sembako, kulakan warung, kulakan baju, kulakan rokok, kulakan sayur, \
         kulakan ikan, kulakan bensin, kulakan gas, kulakan pulsa, kulakan telur, kulakan beras, \
         kulak sembako, kulak barang, kulak dagangan, kulak sayur, stok warung, stok toko, stok dagangan, \
         stok jualan, stok bahan, belanja stok, belanja dagangan, belanja jualan, belanja toko, \
         belanja bahan, beli dagangan, beli stok, bahan dagangan, bahan produksi, bahan bakso, \
         bahan seblak, bahan catering, bahan pesanan, bahan kopi, bahan es, bahan gorengan, modal dagang, \
         modal warung, modal awal, modal harian, modal kerja, tambah modal, modal pulsa, deposit pulsa, \
         deposit agen, saldo agen, deposit ppob, saldo brilink, modal brilink, bayar sales, sales rokok, \
         sales mayora, sales indofood, agen barang, titipan warung, bayar titipan, dp barang, \
         pelunasan barang, nota barang, bayar nota, tempo nota, kas kecil, petty cash, keperluan kantor, \
         keperluan toko, keperluan warung, keperluan usaha, kebutuhan toko, perlengkapan jualan, \
         perlengkapan warung, peralatan usaha, alat jualan, tenda jualan, container jualan, \
         payung jualan, meja jualan, kompor jualan, sewa gerobak, sewa booth, sewa stand, sewa stan, \
         stand bazar, daftar bazar, karcis pasar, uang pasar, retribusi pasar, join reseller, \
         paket reseller, starter kit, langganan kasir, moka pos, kasir pintar, software akuntansi, \
         jasa akuntan, jasa pembukuan, bayar karyawan, bayar pegawai, bayar kurir, bayar buruh, \
         bayar kuli, bayar helper, makan karyawan, makan tukang, makan buruh, kopi tukang, rokok tukang, \
         konsumsi buruh, konsumsi panen, uang rit, uang solar, kuli panggul, buruh gendong, kuli pasar, \
         kuli bongkar, bongkar muat, jasa bongkar, tenaga harian, harian lepas, tenaga borongan, \
         boost post, bayar endorse, pp selebgram, jasa kol, biaya promosi, spanduk toko, brosur toko, \
         jasa admin, jasa editor, model katalog, live host, host live, subscribe jasa, wa blast, \
         langganan bot, stiker kemasan, stiker produk, biaya packing, plastik jualan, kantong jualan, \
         sedotan jualan, tusuk cilok, gas jualan, minyak jualan, tepung jualan, ayam jualan, \
         beras jualan, gula jualan, telur jualan, galon jualan, listrik jualan, lpg jualan, bumbu jualan, \
         sayur jualan, daging jualan, kelapa jualan, kopi jualan, susu jualan, tip for driver, \
         tips for staff, stock for shop, kulakan tanah abang, belanja warung jualan, \
         beli barang dagangan, beli bahan jualan, bahan baku kue, bahan baku roti, saldo pulsa agen, \
         deposit server pulsa, uang receh kasir, sewa meja bazar, sewa los pasar, sewa kios pasar, \
         beli aplikasi kasir, bayar anak buah, uang jalan sopir, whatsapp business api, bikin web toko, \
         plastik kresek jualan, gelas cup jualan, kertas bungkus jualan, es batu jualan",
    ),
    (
        "lainnya",
        3,
        "kecurian, kerampokan, kejambretan, ketipu, penipuan, ditipu, tertipu, dadakan, judi, togelan, \
         lotere, kena tipu, uang palsu, dompet hilang, hp hilang, uang jatuh, kehilangan uang, \
         kemasukan maling, ketinggalan uang, entah apa, dan lain-lain, lain lainnya, tak terduga, \
         pasang togel, nomor togel, main slot, kalah main, kalah kartu, remi kalah, sabung ayam, \
         arisan online, investasi bodong, ga tau kemana",
    ),
];
