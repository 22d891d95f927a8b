//! Where money comes from: phrases by category and strength, as in the table of expenses.

/// `(category, strength, phrases)`.
pub(super) const THINGS: &[(&str, u8, &str)] = &[
    (
        "gaji",
        2,
        "gaji, gajian, gaji bulanan, upah, gaji istri, gaji suami, uang lembur, lembur, gaji pokok, tunjangan, uang makan kantor, take home pay, gaji harian, gaji mingguan, gapok, pensiun, uang pensiun, kantor, nguli, upah nguli, lemburan, pesangon, payroll, gaji mingguan pabrik, uang dinas, perjalanan dinas, taspen, pensiunan, jaspel, tunjangan profesi, sertifikasi guru, tpp",
    ),
    (
        "bonus_thr",
        3,
        "thr, bonus, bonus tahunan, bonus akhir tahun, tunjangan hari raya, insentif, uang kaget, bonus kantor, bonus target, gaji ke-13, gaji ketigabelas, remunerasi",
    ),
    (
        "usaha",
        2,
        "jual, jualan, dagang, dagangan, omzet, omset, laku, laba, usaha, hasil jual, hasil jualan, hasil dagang, hasil panen, panen, warung, toko, orderan, pesanan, order, laris, setoran, hasil usaha, reseller, dropship, jual pulsa, jual kue, kos-kosan, sewa kamar, penjualan, katering, catering, ngojek, narik, narik ojek, ngegrab, profit, pelanggan, keuntungan, nasi kotak, disawer, penumpang, trip, ngojol, narik gojek, narik ojol, narik grab, kontrakan, anak kos, penghuni kos, dp catering, pembeli, ternak, sapi, kambing, hasil kebun, hasil sawah, hasil laut, ikan tangkapan, jahit, jahitan, pesenan",
    ),
    (
        "honor_freelance",
        2,
        "honor, honorarium, freelance, freelancer, proyek, projek, project, klien, komisi, fee, desain, desain logo, nulis, artikel, ngajar, ngelesin, les privat, edit video, bikin website, website, narasumber, juri, mc, upah freelance, side job, sampingan, job, endorse, endorsement, adsense, affiliate, afiliasi, uang transport narasumber, jasa desain, jasa foto, royalti, upwork, fiverr, ngoding, terjemahan, joki, dp proyek, termin, makeup, makeup-in, rias, ngerias, wisudawan, ngamen, video wedding, wedding, revisi website, logo, logo gig, gig, ngetik, translate, les, ngajarin, nyanyi, manggung, motret, foto produk, ngedit, desainer, ilustrasi, konten, tukang",
    ),
    ("honor_freelance", 1, "jasa, foto, moto"),
    ("honor_freelance", 2, "invoice, milestone, landing page, gig, retainer, commission"),
    ("investasi", 1, "saham, reksadana, reksa dana, obligasi, sbn, ori, crypto, kripto, bitcoin, emas"),
    (
        "hadiah",
        1,
        "ibu, mama, ayah, orang tua, ortu, adik, kakak, istri, suami, mertua, nenek, om, tante, ponakan, sepupu, anak, teman, kiriman, transferan, dikasih, kasih, pacar, saudara, keluarga",
    ),
    (
        "hadiah",
        2,
        "hadiah, angpao, ampau, kado, amplop, uang saku, uang jajan, pemberian, menang, menang undian, menang lomba, undian, lomba, giveaway, doorprize, warisan, hibah, santunan, uang lebaran, salam tempel, sangu, jajan, beasiswa, bantuan, bansos, blt, pkh, kado ulang tahun, sangu simbah, juara, hadiahnya, salam tempel, saweran keluarga",
    ),
    (
        "refund_cashback",
        3,
        "refund, cashback, kembali, pengembalian, uang kembali, retur, reimburse, reimbursement, rembes, klaim, klaim asuransi, kompensasi, ganti rugi, uang balik, dikembalikan, reimbursed, deposit kembali, poin, balik dana, pengembalian dana, retur, dibalikin, deposit dibalikin",
    ),
    (
        "investasi",
        3,
        "dividen, deviden, bunga, bunga bank, bunga deposito, bunga tabungan, kupon, deposito, trading, untung saham, hasil saham, hasil reksadana, saham cair, reksadana cair, profit saham, capital gain, imbal hasil, cuan saham, cuan, jual saham, jual reksadana, jual emas, bagi hasil, forex, jual bitcoin, take profit, bagi hasil deposito, imbal hasil sukuk, sukuk",
    ),
    (
        "pemasukan_lain",
        3,
        "nemu, ketemu uang, jual motor, jual mobil, jual hp, jual laptop, jual barang bekas, jual barang, barang bekas, motor bekas, rongsok, jual rongsokan, jual botol bekas, preloved, jual rumah, jual tanah, jual tv, jual kulkas, jual sepeda, arisan, menang arisan, dapat arisan, kembalian, lain-lain, lainnya, jual baju bekas, jual kamera",
    ),
];
