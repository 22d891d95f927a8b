//! Family, gifts and alms.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "sosial_donasi",
        2,
        "kado, hadiah, bingkisan, hampers, parsel, kondangan, angpao, amplop, buwuh, kado ulang tahun, \
         buket, bunga wisuda, takziah, jenguk, oleh-oleh, ulang tahun, syukuran, hajatan, undangan, \
         mahar, uang takziah, melayat, layatan, arisan rt, uang lelayu, tali kasih, jenguk teman, \
         kado nikahan, kado lahiran, amplop nikahan, tumpengan, tahlilan, yasinan, oleh2, kasih tukang, \
         iuran kado, geng, layat, layat pak kematian, uang panai, jimpitan, rewang, selawat, canang, \
         canang sari, banten, sesajen, upacara, odalan, galungan, nyepi, uang kematian, sumbangan 17an, \
         17an, agustusan, kerja bakti, iuran agustusan, halal bihalal, reuni, baksos, bakti sosial, \
         becekan, sripah, babaran, tilik bayi, jenguk bayi, mantenan, khitanan, sunatan, walimahan, \
         tahlil, haul, maulid, yasin, takjil masjid, infak masjid, kencleng, kotak infaq, thr tetangga, \
         parcel, parsel lebaran, bingkisan lebaran, charity, tithe, offering, wedding gift, wedding kado, \
         birthday kado, panai, mappacci, sedekah jumat, sumbangan masjid, galang dana, donasi gaza, \
         qurban patungan, patungan kado, uang buwuh, amplop kematian",
    ),
    (
        "sosial_donasi",
        3,
        "sumbang, karangan bunga, zakat, zakat fitrah, zakat mal, infaq, infak, sedekah, sodaqoh, \
         shodaqoh, wakaf, donasi, kurban, qurban, aqiqah, akikah, kotak amal, santunan, kitabisa, \
         perpuluhan, persembahan, kolekte, amal, panti asuhan, pengemis, pengamen, fidyah, persepuluhan, \
         uang duka, infaq jumat, bantuan korban, donasi kitabisa, pak ogah, nyumbang",
    ),
    (
        "keluarga",
        1,
        "anak, ibu, mama, ayah, orang tua, ortu, adik, kakak, istri, suami, mertua, nenek, ponakan, \
         keluarga, om, tante, sepupu, bayi",
    ),
    (
        "keluarga",
        2,
        "popok, pampers, diapers, sufor, mamypoko, keperluan bayi, keperluan anak, stroller, mpasi, \
         bubur bayi, daycare, art, asisten rumah tangga, pembantu, baby sitter, pengasuh, \
         uang belanja istri, uang bulanan, uang jajan anak, saku anak, botol susu, minyak telon, merries, \
         sweety, sgm, bebelac, lactogen, morinaga, chil kid, uang dapur, kampung, uang bulanan istri, \
         jatah istri, jatah bulanan istri, kasih ibu, kirim ibu, nafkah istri, bubur promina, cerelac, \
         imunisasi anak, biskuit bayi, uang belanja, bedak bayi, stroller bayi, gendongan, popok bayi, \
         mainan edukasi, sangu, sangu cucu, cucu, kiriman orang tua, orang rumah, uang belanja mama, \
         uang jajan adik, jatah mama, kirim mama, kirim ortu, babysitter, nanny, diaper, baby wipes, \
         formula milk, toys, mainan bayi, kursi bayi, bouncer, breast pump, kantong asi, asi booster, \
         susu hamil, susu promil, gaji nanny, gaji pengasuh, uang bulanan ortu, uang bulanan mama, \
         kasih mertua",
    ),
    (
        "keluarga",
        3,
        "uang saku, uang jajan, jajan anak, susu bayi, susu formula, susu anak, mainan anak, baju anak, \
         gaji art, nafkah, gaji pembantu, gaji sopir, gaji mbak, gaji suster",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "sosial_donasi",
        1,
        "hajat, ewuh, mbecek, resepsi, nikahan, kawinan, pernikahan, lamaran, ultah, anniversary, \
         farewell, perpisahan, lebaran, natal, natalan, paskah, imlek, waisak, saraswati, pagerwesi, \
         maulidan, muludan, suroan, suran, nyadran, sadranan, ruwahan, megengan, ruwatan, rasulan, \
         grebeg, tiban, acara keluarga, lahiran temen, baby shower, bridal shower, idul fitri, idul adha, \
         tahun baruan, tahun baru, isra miraj, rebo wekasan, bersih desa, merti desa, cap go meh",
    ),
    (
        "sosial_donasi",
        2,
        "souvenirs, flowers, masjid, gereja, marbot, muadzin, khotib, khatib, christmas gifts, \
         souvenir gift, greeting card, condolence money, birthday party, farewell party, baby shower gift",
    ),
    (
        "sosial_donasi",
        3,
        "donations, church, tithing, orphanage, alms, beggar, fundraising, fundraiser, gofundme, \
         offerings, kafarat, kifarat, baznas, lazismu, lazisnu, lazis, yayasan, dhuafa, gelandangan, \
         minta-minta, sodakoh, shadaqah, sadaqah, jumber, palestina, unicef, wwf, greenpeace, wvi, pmi, \
         stipendium, diakonia, punia, sesari, kathina, fangshen, vihara, klenteng, hio, dupa, cengbeng, \
         pura, pujawali, piodalan, pejati, segehan, otonan, mepandes, metatah, ngaben, melasti, melaspas, \
         mecaru, caru, tirtayatra, pemangku, bebantenan, gebogan, penjor, lamak, janur, busung, daksina, \
         kwangen, porosan, mebat, ogoh-ogoh, jagal, aqiqahan, akikahan, kekah, ngekah, ekah, tasmiyah, \
         puputan, sepasaran, selapanan, brokohan, mitoni, tingkeban, ngupati, ngapati, piton-piton, \
         kenduri, kenduren, genduren, selamatan, slametan, slamatan, bancaan, munggahan, nyatus, mendhak, \
         mendak, nyewu, haulan, arwahan, manaqiban, manakiban, istighosah, sholawatan, selawatan, hadrah, \
         modin, pengajian, walimatussafar, tumpak, jambar, mangulosi, marhata, punguan, stm, tedong, \
         hantaran, seserahan, jujuran, belis, jeulamee, peningset, pelangkah, baralek, bajapuik, mapacci, \
         mappetuada, maccera, barazanji, barasanji, mabaca-baca, songkabala, batamat, gawai, erau, \
         tabuik, ngarot, ngaruwat, seba, labuhan, sesaji, kemenyan, menyan, nyekar, ziarah, belasungkawa, \
         ta'ziah, takjiah, ngelayat, melawat, pelawatan, jenazah, kafan, nisan, kijing, kremasi, \
         pemakaman, krans, musholla, mushola, musala, langgar, surau, meunasah, buwoh, mbuwoh, bowoh, \
         ompangan, ompang, to'ompangan, nyambungan, sambatan, kundangan, jengukan, bouquet, pelaminan, \
         orkes, keyboardan, bridesmaid, reunian, trah, syawalan, tirakatan, karnaval, umrah, bpih, \
         manasik, holyland, street musician, sponsor child, temple offering, ceremony offering, \
         animal shelter, dompet duafa, nu care, rumah yatim, yatim piatu, anak yatim, panti jompo, \
         fakir miskin, orang miskin, kotak jumat, nasi jumat, jumat berkah, berbagi jumat, berbagi nasi, \
         bagi nasi, bagi takjil, berbagi takjil, takjil jamaah, renovasi masjid, bencana alam, \
         korban banjir, korban kebakaran, peduli bencana, shelter kucing, street feeding, world vision, \
         palang merah, intensi misa, iura stolae, aksi puasa, aksi natal, app katolik, janji iman, \
         dana paramita, dana sangha, kertas sembahyang, ceng beng, qing ming, lilin imlek, banten odalan, \
         canang banten, banten galungan, banten saiban, tirta yatra, kembang rampe, tipat banten, \
         jaja banten, ayam banten, babi galungan, patungan babi, ngelawar banjar, patungan sapi, \
         puput puser, tedak siten, tedhak siten, turun tanah, tujuh bulanan, nujuh bulan, nujuh bulanan, \
         empat bulanan, tiga bulanan, bancak an, 40 hari, 100 hari, seratus hari, 1000 hari, haul kyai, \
         ngirim doa, amplop ustadz, amplop kyai, amplop penceramah, amplop khotib, majelis taklim, \
         kas yasinan, arisan yasinan, kas tahlil, kas muslimat, iuran muslimat, iuran fatayat, \
         iuran aisyiyah, iuran nu, iuran muhammadiyah, koin nu, syukuran wisuda, syukuran kelulusan, \
         walimatul ursy, tumpeng syukuran, pesta adat, pesta batak, ulos pesta, toktok ripe, rambu solo, \
         rambu solo', rambu tuka, uang siri, doi menre, dui menre, uang japuik, uang japuiak, mahar emas, \
         mas kawin, uang pintu, sawer penganten, batagak panghulu, uang adat, denda adat, iuran adat, \
         malam bainai, mappettu ada, mabaca doa, tolak bala, doa selamat, baayun maulid, naik dango, \
         seren taun, kembang telon, kembang tabur, juru kunci, uang makam, iuran makam, iuran kematian, \
         duka cita, takziah tetangga, layat tetangga, gali kubur, sewa makam, peti mati, rumah duka, \
         papan bunga, misa arwah, kebaktian penghiburan, gotong royong, kondangan tetangga, \
         kondangan temen, kondangan saudara, kondangan nikah, angpao imlek, angpao lebaran, bagi thr, \
         bagi-bagi thr, amplop lebaran, amplop sunatan, amplop kondangan, amplop nikah, amplop lahiran, \
         amplop jenguk, amplop sakit, isi amplop, amplop pernikahan, kado nikah, kado pernikahan, \
         kado ultah, kado pacar, kado istri, kado suami, kado ibu, kado mama, kado anak, \
         kado anniversary, kado valentine, kado bayi, kado temen, kado wisuda, kado perpisahan, \
         kado natal, kado sunatan, kado tukar, iuran jenguk, buah tangan, oleh-oleh keluarga, oleh oleh, \
         bingkisan natal, hampers lebaran, hampers natal, hampers imlek, hampers lahiran, parcel natal, \
         parsel sembako, bagi sembako, buket bunga, buket wisuda, bucket bunga, buket uang, buket snack, \
         suprise ultah, balon ultah, souvenir ultah, souvenir nikah, souvenir nikahan, undangan nikah, \
         cetak undangan, undangan digital, dekor nikah, dekorasi nikah, gedung nikah, sewa gedung, \
         vendor nikah, katering nikah, catering nikah, catering pernikahan, dp gedung, tenda hajatan, \
         orgen tunggal, organ tunggal, dangdutan hajatan, foto prewedding, foto wedding, biaya nikah, \
         biaya kua, reuni sma, iuran reuni, kas alumni, iuran alumni, kas angkatan, arisan keluarga, \
         kas keluarga, bendera umbul-umbul, panitia agustusan, uang rokok, ngasih tetangga, tip tukang, \
         tip kurir, uang capek, uang lelah, traktir ultah, traktiran ultah, bayarin temen, saweran nikah, \
         sawer manten, cicilan umroh, bantu teman, bantu tetangga, bantu korban, bantu orang, \
         dana makan bhikkhu, potong gigi adat, cukuran bayi adat, tahlilan 7 hari, syukuran rumah baru, \
         siri na pacce, jenguk orang sakit, buah buat jenguk, parcel buah jenguk, paket sembako bantuan, \
         kue ultah temen, surprise ulang tahun, dekor ulang tahun, dekorasi ulang tahun, \
         goodie bag ultah, seragam keluarga nikah, cincin kawin nikah, sewa jas nikah, \
         iuran keluarga besar, halal bi halal, iuran hut ri, iuran 17 agustus, kerja bakti konsumsi, \
         uang terima kasih, ucapan terima kasih",
    ),
    (
        "keluarga",
        1,
        "ambu, buyut, ayahanda, dedek, ipar, besan, uwa, kerabat, menantu, cicit, abang, si kecil, \
         si sulung, si bungsu",
    ),
    (
        "keluarga",
        2,
        "nappies, nappy, wipes, toy, babysitting, childcare, nursery, remittance, alimony, housekeeper, \
         s26, nutrilon, enfamil, enfagrow, similac, pediasure, vidoran, isomil, nutribaby, lactamil, \
         prenagen, anmum, lactogrow, batita, procal, chilmil, mamipoko, pokana, genki, makuku, fitti, \
         babyhappy, moony, huggies, clodi, pospak, pampes, pempes, pempers, perlak, bedong, bedongan, \
         cussons, zwitsal, telon, dot, empeng, pigeon, sterilizer, carseat, teether, slabber, milna, \
         promina, baby food, baby formula, baby clothes, kids clothes, kids shoes, kids snack, \
         child care, day care, family support, child support, helper salary, cook salary, \
         gardener salary, driver salary, staff salary, susu s26, bendera 123, dancow 1+, dancow 3+, \
         dancow batita, nutren junior, zee susu, susu batita, susu balita, susu soya, chil school, \
         chil mil, mama bear, mamy poko, kain bedong, gurita bayi, alas ompol, tisu bayi, kapas bayi, \
         sabun bayi, sampo bayi, shampo bayi, shampo anak, sabun cussons, baby cream, krim ruam, \
         sleek botol, steril botol, warmer asi, pompa asi, kantong asip, apron menyusui, kain gendongan, \
         car seat, boks bayi, box bayi, kelambu bayi, kasur bayi, bantal bayi, mainan gigit, \
         celemek bayi, topi bayi, selimut bayi, jumper bayi, biskuit milna, sun bubur, bubur sun, \
         puff bayi, snack bayi, abon bayi, kaldu mpasi, beras mpasi, blender mpasi, feeding set, \
         high chair, gizi anak, permen anak, kinder anak, money to mom, send money home, \
         frisian flag 123, susu uht anak, tisu basah bayi, cotton bud bayi, bedak my baby, \
         cooler bag asi, bak mandi bayi, kaos kaki bayi, sarung tangan bayi, bubur tim bayi, \
         finger food bayi, susu sekolah anak, es krim anak, bekal sekolah anak",
    ),
    (
        "keluarga",
        3,
        "momong, nyangoni, kiriman kampung, kirim kampung, transfer ortu, transfer mama, transfer ibu, \
         transfer istri, transfer adik, ngasih mama, ngasih ortu, ngasih mak, kasih bapak, kasih nenek, \
         kasih istri, kasih adek, kasih ponakan, jatah ibu, jatah mertua, jatah ortu, jatah anak, \
         bulanan ibu, bulanan mama, bulanan ortu, bulanan mertua, bulanan istri, bulanan adik, \
         uang istri, uang mak, sangu anak, sangu sekolah, sangu adik, sangu ponakan, sangu mondok, \
         jajan adik, jajan ponakan, jajan cucu, jajan kakak, saku kakak, saku adek, bantu ortu, \
         bantu adik, bantu saudara, bantu keluarga, titip anak, penitipan anak, tpa anak, daycare anak, \
         daycare bulanan, biro art, popok anak, baju ponakan, perlengkapan bayi, perlengkapan newborn, \
         kebutuhan bayi, kebutuhan anak, mainan adik, mainan ponakan, kirim uang ibu, kirim uang mama, \
         kirim uang ortu, kirim ke ortu, kirim ke mama, kirim ke kampung, kiriman ke kampung, \
         transfer orang tua, kasih orang tua, jatah orang tua, bulanan orang tua, uang bulanan anak, \
         uang belanja ibu, uang dapur istri, jajan si kecil, jajan sekolah anak, biaya orang tua, \
         biaya adik kuliah, biaya adik sekolah, bantu orang tua, pulang pergi art, uang makan art, \
         yayasan baby sitter, vitamin si kecil, tas anak sekolah, sepatu si kecil, sepatu anak sekolah, \
         baju lebaran anak, baju bayi newborn, keperluan anak sekolah",
    ),
];
