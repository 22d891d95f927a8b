//! Bills, airtime and the roof over one's head.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "pulsa_data",
        2,
        "pulsa, paket data, kuota, paket internet, kuota internet, telkomsel, indosat, xl, tri, axis, \
         smartfren, by.u, simpati, im3, kartu perdana, perdana, paketan, voucher data, voucher internet, \
         roaming, esim, pulsa hp, kartu telkomsel, paket nelpon, paket telkomsel, paket omg, omg, \
         kuota xl, kuota tri, kuota indosat, by.u 10gb, voucher kuota, kartu by.u, live.on, paket malam, \
         paket unlimited, internetan, paket combo, freedom, unlimited, phone credit, data plan",
    ),
    ("tagihan", 1, "tagihan"),
    (
        "tagihan",
        2,
        "listrik, token, bayar listrik, tagihan listrik, air, pdam, air pam, pam, wifi, internet, \
         indihome, biznet, firstmedia, first media, myrepublic, telepon, iuran, iuran sampah, iuran rt, \
         iuran warga, ipl, sampah, keamanan, uang sampah, iuran keamanan, tv kabel, asuransi, premi, \
         asuransi jiwa, asuransi mobil, arisan, orbit, gas pgn, pgn, pascabayar, kartu halo, tagihan hp, \
         iuran bulanan, kas rt, ronda, pln postpaid, pln, pln prabayar, internet rumah, cbn, oxygen, \
         iconnet, mncplay, transvision, sampah bulanan, kebersihan, iuran dusun, iuran kebersihan, \
         keamanan komplek, kas warga, iuran pkk, wifi kosan, hosting rumah, satpam, prudential, axa, \
         allianz, manulife, premi asuransi, telkom, trash, garbage, kas himpunan, uang kas, \
         electricity token, internet bill, kas rw, kas pkk, uang kas rt, iuran rw, iuran masjid komplek, \
         jaga malam, hansip, uang ronda, biaya keamanan, biaya kebersihan, maintenance fee, \
         service charge, bpjs ketenagakerjaan, starlink, orbit telkomsel, simcard bulanan, uang keamanan, \
         uang kebersihan, asuransi motor, asuransi kesehatan, premi bulanan",
    ),
    ("tagihan", 3, "token listrik, tagihan air, bayar air, pulsa listrik"),
    ("tempat_tinggal", 1, "tukang"),
    (
        "tempat_tinggal",
        2,
        "kos, kost, kosan, kontrakan, sewa rumah, sewa kos, uang kos, bayar kos, sewa kamar, \
         sewa apartemen, apartemen, rumah, renovasi, renovasi rumah, tukang bangunan, servis ac, cuci ac, \
         genteng, kontrak rumah, bocor, perbaikan rumah, asrama, indekos, kostan, mess, sedot wc, \
         kunci rumah, deposit kos, perpanjang kos, perpanjang kost, kosan bulan ini, sewa, landlord, \
         dp kos, dp kontrakan, dp rumah, pipa bocor, ledeng, tukang ledeng, plumber, renov, sewa tempat, \
         cat rumah, deposit kontrakan, pajak rumah sewa, villa sewa, kamar sewa, rumah sewa, \
         sewa bulanan, house sewa, room sewa, apartment, condo, kost eksklusif, sewa villa bulanan, \
         tambal genteng, tambal atap, las pagar, pagar, teralis, kanopi, tukang las, tukang cat, \
         tukang kayu, tukang listrik, tukang kebun, servis pompa, pompa air, sumur, sedot septic, \
         septic tank, servis kulkas, servis mesin cuci, servis tv rumah, servis genteng, gypsum, kusen, \
         pintu, jendela, kunci pintu, gorong-gorong, talang, talang air, cleaning, cleaning servis, \
         housekeeping, uang sewa",
    ),
    ("tempat_tinggal", 3, "kpr, sewa kontrakan, cicilan rumah, cicilan kpr"),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "pulsa_data",
        2,
        "hotspot, wifi.id, aigo, vocher, paketdata, kwota, quota, ilmupedia, aon, bronet, owsem, byu, \
         axiata, mytelkomsel, myxl, bima+, myim3, axisnet, mentari, simcard, e-sim, airalo, holafly, \
         mobile credit, phone plan, data topup, prepaid card, prepaid credit, internet data, \
         internet quota, local sim, e sim, cell plan, mobile internet, masa aktif, perpanjangan kartu, \
         aktifkan kartu, reaktivasi kartu, voucher fisik, voucher wifi, vocer wifi, wifi id, wifi koin, \
         wifi voucher, voucer data, paket datanya, pket data, isi paket, paket harian, paket mingguan, \
         paket chat, paket sms, paket youtube, maxstream kuota, combo sakti, xtra combo, combo flex, \
         bebas puas, always on, ketengan youtube, by u, live on, kartu sim, sim card, beli kartu, \
         kartu baru, ganti kartu, nomor cantik, no cantik, paket haji, paket telepon, paket telpon, \
         telpon internasional, sim lokal, travel sim, tourist sim, prepaid sim, mobile data, \
         data package, internet package, mobile plan, phone bill prepaid, data top up, mobile top up, \
         paket bulanan internet, paket umroh data, phone top up",
    ),
    (
        "tagihan",
        1,
        "bayar bulanan, kewajiban bulanan, pengeluaran tetap, langganan bulanan, tagihan rumah, \
         loket pln, payment point",
    ),
    (
        "tagihan",
        2,
        "utilities, broadband, landline, hoa, insurance, wipi, waifai, rtrwnet, iconplus, megavision, \
         balifiber, hifi, linknet, indovision, nusanet, gmedia, citranet, moratel, groovy, speedy, \
         telpon, useetv, abodemen, abonemen, dasawisma, dawis, peturunan, subak, paguyuban, ipkl, \
         unitlink, brins, msig, avrist, fwd, cigna, sequis, aia, generali, zurich, jasindo, bumiputera, \
         asabri, takaful, pru, dplk, jamsostek, bpu, utility bill, electric bill, power bill, gas bill, \
         phone bill, postpaid bill, cable tv, community fee, neighborhood fee, security fee, \
         building fee, management fee, maintenance charge, pool maintenance, motorbike insurance, \
         medical insurance, pension contribution, subscription fee, membership dues, telkomsel orbit, \
         icon plus, icon net, indosat hifi, xl home, xl satu, link net, mnc play, mnc vision, \
         tv berlangganan, tv satelit, tv parabola, paket tv, nex tv, matrix parabola, smartfren postpaid, \
         telkomsel halo, halo bulanan, kartu halo+, xl prioritas, im3 prime, tri pascabayar, lampu jalan, \
         kas posyandu, karang taruna, kas lingkungan, sinking fund, maintenance apartemen, \
         retribusi sampah, retribusi kebersihan, uang jaga, parkir kosan, unit link, travel insurance, \
         bni life, bri life, garda oto, great eastern, jasa raharja, adira insurance, dana pensiun, \
         bpjs tk, air tangki mobil, air jerigen pikul, rt rw net, iuran kematian rt, \
         uang parkir apartemen, panin dai ichi, bpjs tenaga kerja, iuran bpjs ketenagakerjaan, \
         tabungan hari tua",
    ),
    (
        "tagihan",
        3,
        "tokenan, stroom, strum, hippam, pamsimas, tirta, palyja, aetra, jargas, gapoktan, token 100, \
         token 50, isi token, beli token, listrik pascabayar, listrik bulanan, listrik kos, \
         listrik kontrakan, listrik rumah, listrik toko, listrik warung, listrik kantor, \
         rekening listrik, rek listrik, rekening air, pasang listrik, tambah daya, denda listrik, \
         air bulanan, air kos, air bersih, air pdam, iuran air, pdam bulanan, pam jaya, air bor, \
         gas alam, gas pipa, tagihan gas, tagihan pgn, tagihan wifi, tagihan internet, tagihan telpon, \
         tagihan telepon, tagihan pascabayar, tagihan halo, tagihan telkom, tagihan ipl, tagihan sampah, \
         listrik usaha, listrik bengkel, listrik kandang, listrik tambak, token toko, token warung, \
         air toko, wifi warung, wifi cafe, keamanan ruko, kebersihan pasar, iuran pasar, iuran p3a, \
         iuran irigasi, air irigasi, iuran nelayan, kas ojol, kas pangkalan, iuran pangkalan, \
         listrik bulan ini, air sumur desa, pdam surya sembada, beli air tangki, air mobil tangki, \
         iuran paguyuban pasar, iuran kelompok tani, kas kelompok tani, iuran komunitas ojol",
    ),
    (
        "tempat_tinggal",
        1,
        "ngontrak, ngekos, ngekost, laden, pemborong, kontraktor, arsitek, material, matrial, panglong, \
         materialan, biaya tukang, ongkos tukang, bahan bangunan, toko material, toko bangunan material",
    ),
    (
        "tempat_tinggal",
        2,
        "plumbing, electrician, carpenter, painter, locksmith, gardener, gardening, cleaner, renovation, \
         cement, bricks, tiles, timber, plywood, pipes, pipe, faucet, sink, movers, fence, paviliun, \
         rusun, rusunawa, bedeng, petakan, mortar, kerikil, koral, hebel, roster, paving, conblock, \
         sirtu, cor, ngecor, beton, hollow, reng, kaso, usuk, gedek, gedhek, multiplek, multipleks, \
         blockboard, mdf, hpl, grc, kalsiboard, gipsum, plafond, spandek, galvalum, polikarbonat, \
         fiberglass, bubungan, wuwung, karpus, lisplang, waterproofing, aquaproof, nodrop, dulux, avian, \
         avitex, catylac, mowilex, jotun, vinilex, plamir, plamur, politur, vernis, pernis, thinner, \
         granit, marmer, parket, parquet, wallpaper, paralon, pralon, wavin, knee, elbow, sealtape, \
         wastafel, wastapel, kloset, closet, jetshower, shower, bathtub, tandon, toren, tedmond, shimizu, \
         sanyo, jetpump, resapan, selokan, drainase, korsleting, konslet, grendel, brc, canopy, carport, \
         kitchenset, fogging, goclean, hydrovac, home repair, house repair, roof repair, roof leak, \
         leak repair, aircon service, ac service, ac repair, ac cleaning, fridge repair, pump repair, \
         pool guy, termite treatment, maid service, toilet seat, toilet repair, door lock, window repair, \
         moving cost, moving truck, lawn mowing, semen gresik, semen padang, semen putih, semen instan, \
         pasir urug, pasir cor, pasir beton, pasir merapi, pasir bangka, pasir pasang, batu kali, \
         batu belah, batu alam, batu bata, bata merah, bata ringan, tanah urug, tanah merah, ready mix, \
         besi beton, besi 8, besi 10, besi hollow, baja ringan, kanal c, kayu reng, kayu kaso, kayu jati, \
         kayu meranti, kayu sengon, papan cor, triplek 9mm, seng gelombang, rangka baja, tambal bocor, \
         no drop, cat dulux, cat nippon, nippon paint, cat avian, cat avitex, cat catylac, cat mowilex, \
         cat jotun, cat genteng, cat pagar, cat besi, wall sealer, rol cat, kuas rol, kuas cat, \
         ngecat tembok, keramik dinding, nat keramik, semen nat, lem keramik, pasang keramik, \
         vinyl lantai, lantai vinyl, pipa pvc, pipa paralon, pipa wavin, pipa rucika, sok pipa, lem pipa, \
         seal tape, stop kran, stop keran, keran air, kran wastafel, saringan wastafel, floor drain, \
         bak mandi, torn air, otomatis pompa, jet pump, pompa celup, bor sumur, kuras bak, \
         saluran mampet, wc mampet, sedot tinja, saluran air, gorong gorong, kabel eterna, pasang kabel, \
         instalasi listrik, tukang instalasi, panel listrik, rolling door, kaca jendela, ganti kaca, \
         kaca nako, ganti kunci, tukang kunci, ahli kunci, handle pintu, engsel pintu, kasa nyamuk, \
         kawat nyamuk, kawat berduri, las listrik, bikin taman, tukang taman, potong rumput, \
         babat rumput, tebang pohon, potong pohon, lemari tanam, furniture custom, tukang mebel, \
         tukang keramik, tukang batu, tukang pompa, tukang pipa, tukang ac, tukang gali, \
         tukang aluminium, tukang bersih-bersih, freon ac, pasang ac, bongkar ac, ac bocor, pasang cctv, \
         pasang antena, pasang tv, benerin pompa, benerin kran, benerin ac, benerin wc, betulin listrik, \
         anti rayap, suntik rayap, pest control, basmi tikus, go clean, gomassage clean, cuci sofa, \
         cuci kasur, vacuum kasur, vakum kasur, jasa pindahan, pindahan rumah, pindahan kos, \
         truk pindahan, deliveree pindahan, imb rumah, ukur tanah, washing machine repair, \
         water heater repair, semen tiga roda, pasir 1 truk, cat kayu avian, keramik kamar mandi, \
         bak cuci piring, duplikat kunci rumah, bikin kitchen set, isi freon ac, cuci kamar mandi",
    ),
    (
        "tempat_tinggal",
        3,
        "mortgage, mamikos, rukita, cove, flokq, kavling, security deposit, house payment, home loan, \
         condo fee, boarding house, boarding room, uang kosan, bayar kost, bayar kosan, bayar kontrakan, \
         bayar sewa, bayar apartemen, sewa kosan, sewa kost, sewa apartment, sewa unit, sewa ruko, \
         sewa kios, sewa toko, sewa lapak, sewa gudang, sewa mess, sewa paviliun, sewa tanah, sewa lahan, \
         uang kontrakan, uang kontrak, kontrakan setahun, kosan anak, kos bulanan, kos harian, \
         kost bulanan, kos campur, kos putri, kos putra, kos eksklusif, denda kos, dp apartemen, \
         cicilan apartemen, cicilan tanah, cicilan kavling, angsuran rumah, beli rumah, beli tanah, \
         sewa warung, sewa kantin, sewa counter, sewa konter, sewa dapur, sewa kantor, sewa kandang, \
         sewa bengkel, sewa workshop, kontrak ruko, kontrak kios, renovasi toko, renovasi warung, \
         bayar kontrak rumah, sewa rumah tahunan, kontrakan bulan ini, kost bulan ini, kos bulan ini, \
         listrik sewa kos, booking fee rumah, sewa tempat usaha, sewa tempat jualan",
    ),
];
