//! Instalments, fees, fines and taxes.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "cicilan_utang",
        3,
        "cicilan, nyicil, kredit motor, kredit mobil, angsuran, leasing, kta, pinjol, paylater, \
         spaylater, kredivo, akulaku, home credit, adira, fif, baf, oto, pegadaian, gadai, tebus gadai, \
         cicilan motor, cicilan mobil, cicilan hp, kredit hp, kur, kredit, setoran motor, tenor, \
         cicilan panci, bank emok, bank keliling, cicilan laptop, angsuran motor, koperasi, \
         cicilan koperasi, bayar pinjol, kredivo cicilan, cicilan emas, dana tunai, cicilan kulkas, \
         mekaar, angsuran mekaar, pnm, btn, setoran rumah, bunga pinjaman, bunga kpr, bunga kredit, \
         angsuran kpr, angsuran bank, bunga koperasi, tagihan paylater, kredit plus, spinjam, \
         gopay pinjam, easycash, julo, indodana, adakami",
    ),
    ("biaya_pajak", 1, "biaya, paket"),
    (
        "biaya_pajak",
        2,
        "ongkir, ongkos kirim, jne, jnt, sicepat, anteraja, kirim paket, pos, ekspedisi, kargo, \
         fee transaksi, pajak kendaraan, pajak tahunan, biaya admin bank, cek fisik, mutasi kendaraan, \
         urus stnk, bikin sim, perpanjang ktp, spt, konsultan pajak, surat pindah, kurir, cod, biaya kirim",
    ),
    (
        "biaya_pajak",
        3,
        "denda, tilang, pajak, pbb, pph, ppn, stnk, samsat, bpkb, materai, meterai, notaris, biaya admin, \
         biaya transfer, admin bank, admin, biaya administrasi, biaya bulanan, balik nama, paspor, visa, \
         skck, pajak motor, pajak mobil, biaya layanan, biaya penanganan, denda tilang, bea cukai, \
         bea masuk, perpanjang stnk, retribusi, biaya bank, akta, denda telat, legalisir, ktp, pungli, \
         fine, police fine, parking fine, speeding tiket, visa extension, visa run, kitas, kitap, e-visa, \
         visa on arrival, fee admin, fee transfer, fee notaris, fee bank, fee paypal, paypal fee, \
         wise fee, upwork fee, fiverr fee, atm fee, admin fee, transfer fee, bank fee, withdrawal fee, \
         late fee, wise, tax, vat, pajak bunga, pajak penghasilan, pajak bumi, pajak umkm, pajak final, \
         bphtb, imb, pbg, siup, nib, izin usaha, sertifikat tanah, ajb, apostille, surat nikah, kua, \
         akta lahir, akte, skbn, skhu, surat kuasa, leges, pajak progresif, derek dishub, sidang tilang, \
         tilang elektronik, provisi, biaya provisi, selisih kurs, biaya kartu, iuran tahunan kartu, \
         asuransi kredit",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "cicilan_utang",
        3,
        "installment, installments, instalment, instalments, bnpl, klarna, pawnshop, mindring, rentenir, \
         kosipa, ksp, kopdit, lpd, bmt, komida, amartha, gopaylater, atome, danacicil, adapundi, uangme, \
         kreditpintar, tunaiku, akseleran, maucash, finplus, ukuindo, uatas, bantusaku, kredinesia, \
         kredito, samir, findaya, cairin, mcf, mtf, taf, wom, bfi, summit, mpmf, clipan, radana, nsc, \
         columbia, hci, car loan, car payment, loan payment, loan repayment, student loan, personal loan, \
         bank loan, loan interest, lease payment, pay later, overdue loan, pawn shop, bank plecit, \
         bank titil, bank thithil, bang plecit, lintah darat, bank harian, mantri bri, credit union, \
         btpn syariah, mbk ventura, modal rakyat, pelunasan pinjaman, pelunasan kpr, pelunasan motor, \
         lunasin motor, gopay later, bri ceria, ceria bri, seabank pinjam, rupiah cepat, singa fintech, \
         pinjam yuk, pinjam modal, pinjaman online, pinjaman bank, pinjaman kantor, potongan pinjaman, \
         tebus emas, tebus motor, tebus bpkb, mega finance, bca finance, mandala finance, sms finance, \
         shopee pinjam, mandiri tunas finance, astra credit companies, toyota astra finance, \
         bussan auto finance",
    ),
    (
        "biaya_pajak",
        2,
        "shipping, courier, postage, stamps, freight, cod-an, j&t, jtr, spx, ninja, idexpress, tiki, \
         prangko, perangko, ems, dhl, fedex, grabexpress, lalamove, deliveree, borzo, paxel, herona, \
         kalog, delivery fee, delivery charge, parcel delivery, kirim barang, kirim dokumen, \
         kirim berkas, kirim surat, kirim motor, kirim kardus, paketan jne, shopee express, \
         shopee xpress, si cepat, anter aja, lion parcel, id express, wahana kurir, gosend instan, \
         gosend instant, gosend sameday, grab express, grab send, mr speedy, rara delivery, indah cargo, \
         dakota cargo, rosalia express, sentral cargo, kobra express, cargo kapal, titip bus, paket bus, \
         asuransi paket, packing kayu, biaya retur, pickup paket, sewa truk barang",
    ),
    (
        "biaya_pajak",
        3,
        "customs, accountant, notary, b211a, b211, voa, evoa, overstay, immigration, bribe, notarization, \
         pkb, swdkllj, bbn, bbnkb, pb1, cukai, npwp, penalti, pinalti, penalty, etle, ditilang, pungutan, \
         palak, dipalak, preman, sogok, pengadilan, pengacara, lawyer, ppat, shm, ptsl, bpn, roya, \
         appraisal, legalisasi, apostile, e-paspor, passport, ak1, haki, pirt, bpom, e-billing, coretax, \
         kliring, rtgs, bifast, mdr, overlimit, e-meterai, emeterai, e-materai, midtrans, xendit, \
         tourism levy, tourist levy, bali levy, import duty, legal fee, legal fees, work permit, \
         residence permit, exit permit, driving license, driver's license, driver license, \
         license renewal, stamp duty, traffic ticket, bank charge, bank charges, account fee, card fee, \
         card replacement, overdraft fee, wire fee, swift fee, fx fee, exchange fee, conversion fee, \
         processing fee, administration fee, handling fee, booking fee, cancellation fee, \
         cancelation fee, change fee, platform charges, marriage certificate, birth certificate, \
         police clearance, ganti plat, plat baru, biro jasa, cabut berkas, mutasi motor, mutasi mobil, \
         bea imei, biaya pabean, uang damai, uang pelicin, administrasi desa, surat desa, \
         surat kelurahan, surat domisili, urus kk, kartu keluarga, biaya cerai, sidang cerai, \
         panjar perkara, konsultasi hukum, sertifikat rumah, pecah sertifikat, hak tanggungan, akad kpr, \
         biaya kpr, biaya akad, izin praktik, sworn translator, penerjemah tersumpah, kartu kuning, \
         sim a, sim c, sim b1, sim baru, sim nembak, psikotes sim, sim internasional, daftar merek, \
         izin edar, sertifikat halal, halal mui, pendirian pt, pendirian cv, virtual office, biaya atm, \
         bi fast, biaya swift, biaya remit, biaya pencairan, biaya aplikasi, jasa aplikasi, \
         biaya pemesanan, biaya platform, platform fee, convenience fee, service fee, biaya proteksi, \
         proteksi produk, asuransi pengiriman, biaya cod, biaya qris, biaya edc, potongan bank, \
         rekening koran, annual fee, late charge, biaya keterlambatan, potongan aplikasi, potongan gojek, \
         potongan grab, potongan grabfood, potongan gofood, potongan shopee, potongan tokopedia, \
         potongan tiktok, potongan marketplace, biaya afiliasi, biaya penjual, star seller, \
         power merchant, payment gateway, stripe fee, gumroad fee, fastwork fee, sewa edc, \
         biaya merchant, izin halal, keamanan pasar, ongkir supplier, ongkir kulakan, ongkir stok, \
         ongkir bahan, international driving permit, credit card interest, foreign transaction fee, \
         gesek nomor rangka, kurang bayar spt, damai di tempat, surat keterangan desa, \
         surat bebas narkoba, biaya tarik tunai, biaya packing kayu, kartu atm baru, ganti kartu atm, \
         kartu atm hilang, buku tabungan baru, token bank hilang, iuran kartu kredit, iuran tahunan kk, \
         gratis ongkir xtra, biaya program shopee, biaya proses pesanan, shopee mall fee, \
         ongkir ditanggung toko",
    ),
];
