//! Where money comes from: phrases by category and strength, as in the tables of expenses.

/// What is written most often, and meant by a misspelling: `(category, strength, phrases)`.
pub(super) const THINGS: &[(&str, u8, &str)] = &[
    (
        "gaji",
        2,
        "gaji, gajian, gaji bulanan, upah, gaji istri, gaji suami, uang lembur, lembur, gaji pokok, \
         tunjangan, uang makan kantor, take home pay, gaji harian, gaji mingguan, gapok, pensiun, \
         uang pensiun, kantor, nguli, upah nguli, lemburan, pesangon, payroll, gaji mingguan pabrik, \
         uang dinas, perjalanan dinas, taspen, pensiunan, jaspel, tunjangan profesi, sertifikasi guru, tpp",
    ),
    (
        "bonus_thr",
        3,
        "thr, bonus, bonus tahunan, bonus akhir tahun, tunjangan hari raya, insentif, uang kaget, \
         bonus kantor, bonus target, gaji ke-13, gaji ketigabelas, remunerasi",
    ),
    (
        "usaha",
        2,
        "jual, jualan, dagang, dagangan, omzet, omset, laku, laba, usaha, hasil jual, hasil jualan, \
         hasil dagang, hasil panen, panen, warung, toko, orderan, pesanan, order, laris, setoran, \
         hasil usaha, reseller, dropship, jual pulsa, jual kue, kos-kosan, sewa kamar, penjualan, \
         katering, catering, ngojek, narik, narik ojek, ngegrab, profit, pelanggan, keuntungan, \
         nasi kotak, disawer, penumpang, trip, ngojol, narik gojek, narik ojol, narik grab, kontrakan, \
         anak kos, penghuni kos, dp catering, pembeli, ternak, sapi, kambing, hasil kebun, hasil sawah, \
         hasil laut, ikan tangkapan, jahit, jahitan, pesenan, pelunasan, booking fee, uang muka, tanda jadi, \
         merchant",
    ),
    (
        "honor_freelance",
        2,
        "honor, honorarium, freelance, freelancer, proyek, projek, project, klien, komisi, fee, desain, \
         desain logo, nulis, artikel, ngajar, ngelesin, les privat, edit video, bikin website, website, \
         narasumber, juri, mc, upah freelance, side job, sampingan, job, endorse, endorsement, adsense, \
         affiliate, afiliasi, uang transport narasumber, jasa desain, jasa foto, royalti, upwork, fiverr, \
         ngoding, terjemahan, joki, dp proyek, termin, makeup, makeup-in, rias, ngerias, wisudawan, \
         ngamen, video wedding, wedding, revisi website, logo, logo gig, gig, ngetik, translate, les, \
         ngajarin, nyanyi, manggung, motret, foto produk, ngedit, desainer, ilustrasi, konten, tukang, prewed, \
         prewedding, foto prewed, foto wisuda, mua, photoshoot, liputan, dokumentasi",
    ),
    ("honor_freelance", 1, "jasa, foto, moto"),
    ("honor_freelance", 2, "invoice, milestone, landing page, gig, retainer, commission"),
    ("investasi", 1, "saham, reksadana, reksa dana, obligasi, sbn, ori, crypto, kripto, bitcoin, emas"),
    (
        "hadiah",
        1,
        "ibu, mama, ayah, orang tua, ortu, adik, kakak, istri, suami, mertua, nenek, om, tante, ponakan, \
         sepupu, anak, teman, kiriman, transferan, dikasih, kasih, pacar, saudara, keluarga",
    ),
    (
        "hadiah",
        2,
        "hadiah, angpao, ampau, kado, amplop, uang saku, uang jajan, pemberian, menang, menang undian, \
         menang lomba, undian, lomba, giveaway, doorprize, warisan, hibah, santunan, uang lebaran, \
         salam tempel, sangu, jajan, beasiswa, bantuan, bansos, blt, pkh, kado ulang tahun, sangu simbah, \
         juara, hadiahnya, salam tempel, saweran keluarga",
    ),
    (
        "refund_cashback",
        3,
        "refund, cashback, kembali, pengembalian, uang kembali, retur, reimburse, reimbursement, rembes, \
         klaim, klaim asuransi, kompensasi, ganti rugi, uang balik, dikembalikan, reimbursed, reversal, \
         deposit kembali, poin, balik dana, pengembalian dana, retur, dibalikin, deposit dibalikin",
    ),
    (
        "investasi",
        3,
        "dividen, deviden, bunga, bunga bank, bunga deposito, bunga tabungan, kupon, deposito, trading, \
         untung saham, hasil saham, hasil reksadana, saham cair, reksadana cair, profit saham, \
         capital gain, imbal hasil, cuan saham, cuan, jual saham, jual reksadana, jual emas, bagi hasil, \
         forex, jual bitcoin, take profit, bagi hasil deposito, imbal hasil sukuk, sukuk",
    ),
    (
        "pemasukan_lain",
        3,
        "nemu, ketemu uang, jual motor, jual mobil, jual hp, jual laptop, jual barang bekas, jual barang, \
         barang bekas, motor bekas, rongsok, jual rongsokan, jual botol bekas, preloved, jual rumah, \
         jual tanah, jual tv, jual kulkas, jual sepeda, arisan, menang arisan, dapat arisan, kembalian, \
         lain-lain, lainnya, jual baju bekas, jual kamera",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[(&str, u8, &str)] = &[
    (
        "gaji",
        2,
        "payslip, employer, rapelan, rapel, gajihan, gajiane, payday, kulian, buruhan, mburuh, sppd, \
         perdin, lumpsum, ulp, tukin, tpg, tamsil, tkd, serdos, serdik, inpassing, bosda, siltap, jkp, \
         salaries, wages, paycheck, allowance, pension, severance, stipend, monthly pay, day job, \
         retirement pay, pay day, pay check, ongkos kuli, uang shift, premi hadir, premi kehadiran, \
         premi shift, uang hadir, uang kehadiran, uang spd, spj cair, uang lauk, insentif guru, \
         honor bos, jasa medis, jasa pelayanan, jasa layanan, uang piket, uang asabri, jamsostek cair, \
         uang phk, uang pisah, uang penghargaan, kompensasi pkwt, uang tunggu, uang cuti, cuti diuangkan, \
         per diem, net pay, back pay, internship pay, gaji part time, bagi hasil melaut, \
         uang makan masuk, uang makan cair, uang transport kerja, uang transport masuk, uang saku dinas, \
         uang saku magang, uang saku pelatihan, uang saku pkl, honor guru honorer, uang jaga malam, \
         uang jaga dokter, bpjs tk cair, uang kompensasi kontrak, uang kontrak kerja, \
         uang kontrak pemain, part time pay",
    ),
    (
        "bonus_thr",
        3,
        "bhr, gaji13, jasprod, tantiem, remun, incentive, incentives, profit share, gaji 13, gaji 14, \
         gaji ke-14, jasa produksi, uang tahunan, tunjangan natal, tunjangan lebaran, uang prestasi, \
         holiday allowance, 13th month, gaji ke 13, gaji ke 14, gaji tiga belas, pembagian laba karyawan, \
         profit sharing karyawan, tunjangan akhir tahun, uang cuti tahunan, uang penghargaan kerja",
    ),
    (
        "usaha",
        2,
        "harvest, settlement, bati, bathi, dodolan, pajeng, ludes, dropshipper, konter, tbs, tebasan, \
         ijon, maro, paron, gaduhan, narikan, ngangkot, ngebecak, nyopir, nyupir, ngegojek, ngurir, \
         payout, kotor, tenant paid, tenant rent, rent received, airbnb income, villa income, \
         guest payment, crop sale, pencairan shopee, pencairan tokopedia, pencairan tiktok, \
         pencairan lazada, pencairan blibli, pencairan marketplace, pencairan gofood, pencairan grabfood, \
         pencairan qris, pencairan edc, shopee cair, tokped cair, tiktok cair, lazada cair, \
         saldo penjual, pendapatan bersih, pendapatan ojol, pendapatan gojek, pendapatan grab, \
         pendapatan maxim, pemasukan kios, hasil kios, hasil lapak, hasil parkir, hasil ojek, \
         hasil gojek, hasil grab, hasil maxim, hasil taksi, hasil angkot, hasil becak, hasil bentor, \
         hasil pasar, hasil keliling, hasil bazar, hasil live, hasil cod, uang kasir, tutupan kasir, \
         tutup kasir, closing kasir, bayaran pelanggan, dp kue, dp dekor, dp rias, upah jahit, \
         upah bordir, jasa servis, jasa cuci, jasa laundry, jasa las, jasa angkut, jasa cukur, \
         jasa pijat, jasa ketik, jasa print, jasa fotokopi, jasa titip, fee jastip, jual bunga, \
         fee brilink, komisi brilink, admin brilink, agen pulsa, agen gas, hasil titipan, \
         hasil konsinyasi, uang konsinyasi, komisi reseller, tambal ban, cuci motor, cuci mobil, \
         depot air, rental ps, rental mobil, hasil tani, hasil bumi, hasil ladang, hasil sawit, \
         hasil karet, hasil kopi, hasil tambak, hasil kolam, hasil melaut, hasil tangkapan, \
         hasil nelayan, hasil mancing, hasil jaring, hasil deres, hasil nyadap, hasil getah, hasil madu, \
         hasil hutan, hasil gabah, timbang sawit, timbang karet, timbangan sawit, timbangan karet, \
         getah karet, getah pinus, sarang walet, setor susu, susu perah, lelang ikan, hasil gaduh, \
         bayaran kos, bayaran kontrakan, hasil kos, hasil rental, hasil sewa, pendapatan kos, \
         pendapatan sewa, homestay tamu, tamu homestay, rental income, rent income, sewa antar, \
         dapat sewa, kurir shopee, jaga parkir, ngamen bus, business income, shop income, client payment, \
         dari tokopedia, dari shopee, dari lazada, dari tiktok, dari gojek, dari grab, rent from tenant, \
         rental payment received, tarik saldo shopee, tarik saldo tokopedia, pendapatan hari ini, \
         dp sewa tenda, fee transfer brilink, hasil tangkap ikan, bagi hasil sawah, bagi hasil kebun, \
         sewa sawah masuk, uang sewa masuk, uang sewa rumah, uang kos masuk, uang kosan masuk, \
         uang sewa kios, uang sewa ruko, sewa ruko masuk, sewa kios masuk, sewa mobil masuk, \
         sewa motor masuk, rental motor masuk, sewa tenda masuk, sewa sound masuk, sewa alat masuk, \
         sewa lapangan masuk, sewa villa masuk, antar jemput anak",
    ),
    (
        "honor_freelance",
        2,
        "deel, consultancy, photography, modeling, modelling, kpps, narsum, ceramah, khutbah, \
         accesstrade, monetisasi, shutterstock, sponsorship, ppp, ugc, ngeles, ngelesi, tutoring, \
         mentoring, coaching, captcha, populix, tester, microtask, clickworker, remotasks, outlier, \
         appen, toloka, mturk, freelancer.com, sribulancer, sribu, projects.co.id, fastwork, 99designs, \
         toptal, guru.com, peopleperhour, payoneer, transkripsi, subtitle, ghostwriter, copywriting, \
         copywriter, shooting, syuting, dekor, nge-band, ngeband, ngedj, nyinden, ndalang, ngendang, \
         ngemc, ngemsi, spg, ceperan, nyambi, sambilan, serabutan, obyekan, objekan, consulting, royalty, \
         royalties, photoshoot, contract payment, web design, teaching online, private lessons, \
         yoga teaching, brand collab, youtube income, ad revenue, translation work, mitra bps, \
         uang rapat, uang sidang, uang duduk, transport rapat, amplop narasumber, amplop ceramah, \
         amplop mc, amplop tahlil, jadi pembicara, jadi panitia, jadi moderator, jadi saksi, \
         jadi figuran, jadi model, jadi wasit, involve asia, gaji youtube, gaji adsense, youtube cair, \
         fb pro, bonus fb, reels bonus, live tiktok, karyakarsa cair, donasi stream, subs twitch, \
         patreon payout, medium earnings, adobe stock, freepik kontributor, jual vector, wattpad bayar, \
         kbm app, fizzo bayar, koin novel, brand deal, paid promote, paid partnership, review produk, \
         review berbayar, live streaming, host live, dp foto, dp video, dp jasa, bayaran klien, \
         bayaran desain, bayaran proyek, bayaran project, bayaran manggung, bayaran nyanyi, bayaran joki, \
         bayaran les, jasa edit, jasa terjemah, jasa fotografer, jasa video, jasa drone, jasa admin, \
         jasa sosmed, jasa instalasi, jasa instal, jasa bersih, jasa ngecat, voice over, jasa dubbing, \
         jasa arsitek, jasa gambar, jasa konsultasi, jasa coding, jasa aplikasi, jasa seo, jasa iklan, \
         input data, entry data, data entry, survey online, survei berbayar, isi survei, jajak pendapat, \
         testing app, wise masuk, paypal masuk, bikin video, bikin aplikasi, bikin ppt, bikin undangan, \
         edit foto, edit skripsi, edit reels, foto wisuda, foto nikahan, foto prewedding, video nikahan, \
         henna art, main band, stand up, event organizer, crew event, panitia event, jaga stand, \
         jaga booth, kerja tambahan, kerja lepas, kerja event, part time, side hustle, contract work, \
         side income, remote work pay, yoga class teaching, uang transport seminar, \
         uang transport pelatihan, berkat tahlil uang, fee jual tanah, fee jual rumah, komisi jual rumah, \
         gift tiktok cair, gift live cair, hasil live tiktok, live host shopee, jasa olah data, \
         jasa pasang cctv",
    ),
    ("hadiah", 1, "camer, sahabat, bestie, tetangga, dikirimi"),
    (
        "hadiah",
        2,
        "subsidy, crowdfunding, hongbao, buwuhan, banpres, bpum, bsu, bst, bpnt, pip, kip, kipk, kjp, \
         kjmu, klj, kaj, kpdj, prakerja, bidikmisi, lpdp, turnamen, kuis, tipsy, inheritance, \
         scholarship, grant, red envelope, red packet, birthday cash, won contest, raffle win, \
         won raffle, government aid, uang bulanan, jatah bulanan, jatah mingguan, jatah suami, \
         galak gampil, fitrah lebaran, thr keluarga, thr nenek, uang kondangan, hasil kondangan, \
         hasil hajatan, sumbangan tamu, sumbangan hajatan, tumpak pesta, uang pesta, subsidi upah, \
         sembako cair, kks cair, kartu sembako, living allowance, bos cair, dana desa, uang zakat, \
         terima zakat, atensi lansia, asistensi lansia, uang otsus, hadiah arisan, uang sunat, \
         uang khitan, uang sunatan, uang lahiran, mas kawin, uang hantaran, uang belis, uang lamaran, \
         uang rokok, uang pegangan, uang capek, uang lelah, sumbangan masuk, donasi masuk, infaq masuk, \
         sedekah orang, dikasih sedekah, birthday money, wedding money, pocket money, from mom, from dad, \
         from parents, from husband, donation received, wedding gift cash, donation from friend, \
         uang belanja suami, uang belanja masuk, uang dari ibu, uang dari anak, thr dari om, \
         thr dari tante, uang takziah masuk, uang duka masuk, kartu lansia jakarta, zakat dari masjid, \
         uang kaget tv, uang ulang tahun, jenguk bayi uang, uang panai masuk, uang adat masuk, \
         uang kasih sayang, uang terima kasih, persen dari tamu, kotak amal masuk",
    ),
    (
        "refund_cashback",
        3,
        "compensation, refundan, restitusi, kesbek, rewards, reimbursan, reimburs, \
         reimbursment, rembesan, rembers, rembus, remburse, penggantian, chargeback, rebate, \
         insurance payout, points redeemed, lebih bayar, kelebihan bayar, kelebihan transfer, uang lebih, \
         pesanan batal, order dibatalkan, cancel order, tiket batal, koin shopee, tukar koin, \
         gopay coins, ovo points, asuransi cair, uang asuransi, deposit returned, returned item, \
         kembalian ongkir, paket hilang diganti",
    ),
    (
        "investasi",
        3,
        "shu, nisbah, bareksa, buyback, redemption, staking, airdrop, mining, dividend, dividends, \
         coupon, roi, bond payout, time deposit, sold stock, sold crypto, sold eth, sold usdt, \
         bitcoin sale, crypto sale, capital gains, investment income, fund payout, etf sale, gold sale, \
         jasa giro, imbalan st, pencairan reksadana, reksadana bibit, pencairan bibit, bibit cair, \
         ajaib cair, stockbit cair, ipot cair, pluang cair, pintu cair, tokocrypto cair, indodax cair, \
         binance cair, wd binance, wd indodax, wd exness, wd mt4, withdraw saham, profit crypto, \
         profit kripto, profit scalping, profit emas, profit reksadana, profit bitcoin, profit obligasi, \
         untung crypto, untung kripto, untung emas, untung reksadana, gain saham, realized gain, \
         jual bbca, jual bbri, saham laku, jual kripto, jual btc, jual solana, jual doge, jual antam, \
         jual perhiasan, jual dinar, jual obligasi, jual sbn, redeem reksadana, jual ipo, ipo cair, \
         untung ipo, refund ipo, farming crypto, p2p lending, p2p cair, hasil p2p, amartha cair, \
         hasil investasi, return investasi, untung investasi, stock sale, stock profit, sold stocks, \
         sold shares, crypto profit, sold gold, investment return, mutual fund, rental yield, \
         profit from stocks, sisa hasil usaha, bonus bank syariah, jual lot saham, jual kalung emas, \
         jual cincin emas, jual gelang emas, jual logam mulia",
    ),
    (
        "pemasukan_lain",
        3,
        "rosok, rosokan, rongsokan, jelantah, pemulung, jackpot, lottery, won bet, casino win, poker win, \
         extra income, extra cash, random income, carousell sale, jual iphone, jual ipad, jual ps, \
         jual ps4, jual ps5, jual lemari, jual kasur, jual sofa, jual ac, jual kompor, jual furniture, \
         jual perabot, jual perabotan, jual meja, jual kursi, jual helm, jual velg, jual sparepart, \
         jual gitar, jual stroller, jual mainan, jual skin, jual koleksi, jual tiket, jual kado, \
         jual kardus, jual botol, besi tua, jual tembaga, bank sampah, jual kavling, jual kebun, \
         jual sawah, jual apartemen, jual ruko, garage sale, carousell laku, olx laku, pendapatan lain, \
         penghasilan tambahan, penyesuaian saldo, selisih lebih, kas masuk, iuran masuk, jimpitan masuk, \
         iuran anggota, denda masuk, pembebasan tanah, uang gusuran, uang plasma, plasma sawit, \
         fee tambang, uang debu, menang taruhan, menang judi, menang togel, menang slot, wd slot, \
         jp slot, tembus togel, menang lotre, menang main, secondhand sale, bet won, other income, \
         misc income, miscellaneous income, facebook marketplace sale, jual sepatu bekas, jual tas bekas, \
         jual buku bekas, jual mesin cuci, jual aki bekas, jual akun ml, jual akun ff, jual akun game, \
         jual koran bekas, jual kertas bekas, jual plastik bekas, jual besi bekas, uang tak terduga, \
         uang kaget jalan, selisih kas lebih, sisa perjalanan dinas, iuran warga masuk, kas rt masuk, \
         uang pembebasan lahan, second hand sale",
    ),
];
