//! What people spend on: phrases by category and strength.
//!
//! A stronger phrase beats a weaker one, then a longer one a shorter; 1 is what accompanies other things
//! ("makan", "belanja"), 2 a thing, 3 what decides whatever stands beside it ("cicilan motor").

/// `(category, strength, phrases)`.
pub(super) const THINGS: &[(&str, u8, &str)] = &[
    (
        "makan",
        1,
        "makan, jajan, minum, sarapan, ngemil, nongkrong, nyemil, kulineran, traktir, dahar, makanan, minuman, kantin, resto, restoran, warung, kafe, cafe, cemilan, camilan, snack, warung makan, rumah makan, makan siang, makan malam, makan pagi, makan bareng, buka puasa, bukber, sahur, takjil, foodcourt, angkringan, catering, katering, brunch",
    ),
    (
        "makan",
        2,
        "kopi, popcorn, sempol, sempol ayam, telur gulung, ngopi, teh, es teh, nasi, nasi padang, nasi goreng, nasi uduk, nasi kuning, nasi pecel, nasi kotak, nasi bungkus, warteg, padang, bakso, baso, mie, mi, mie ayam, mie goreng, indomie, sate, soto, rawon, gudeg, rendang, gulai, sop, sup, ayam geprek, ayam goreng, ayam bakar, geprek, penyet, pecel, lele, pecel lele, lalapan, gado-gado, ketoprak, lontong, ketupat, siomay, batagor, cilok, cireng, cimol, seblak, cilor, telur gulung, martabak, terang bulan, roti bakar, roti, donat, kue basah, kue, bolu, brownies, cake, puding, gorengan, tahu goreng, tempe goreng, bakwan, risol, pisang goreng, pempek, mpek-mpek, tekwan, bubur, bubur ayam, burger, pizza, kentang, kebab, steak, ramen, sushi, dimsum, spaghetti, pasta, sandwich, salad, boba, thai tea, es krim, es campur, es degan, es cendol, cendol, dawet, es doger, es jeruk, es kopi, jus, jus alpukat, susu murni, smoothie, matcha, cokelat, coklat, permen, keripik, kerupuk, kuaci, wafer, biskuit, mixue, chatime, kfc, mcd, mcdonald, hokben, solaria, starbucks, kopi kenangan, janji jiwa, fore, tomoro, richeese, jco, dunkin, gofood, grabfood, shopeefood, marugame, yoshinoya, sushi tei, air mineral, aqua, minuman dingin, wedang, bandrek, jamu, bajigur, rujak, asinan, buah potong, capcay, kwetiau, bihun, ikan bakar, seafood, kepiting, udang goreng, bebek, bebek goreng, tongseng, nasi liwet, sego, degan, kelapa muda, oseng, rames, nasi rames, prasmanan, all you can eat, ayce, shabu, suki, korean bbq, tteokbokki, corndog, takoyaki, croissant, pastry, pancake, waffle, milkshake, soda, cola, teh botol, es, susu jahe, pentol, tahu bulat, basreng, kue cubit, onde-onde, klepon, serabi, getuk, lumpia, arem-arem, lemper, nasi campur, ayam kremes, iga bakar, sop iga, coto, konro, papeda, bakmi, bakmi ayam, nasgor, bakpao, bakpia, bala-bala, gacoan, mie gacoan, pisang epe, kopken, kupat tahu, kupat, jeruk anget, jeruk hangat, es teler, baso aci, latte, cappuccino, americano, cheesecake, roti o, roti bakar, croffle, lauk pauk, nasi telor, nasi telur, kentaki, ayam kentucky, mie aceh, sop buntut, soto ayam, mendoan, onde, cakwe, surabi, nasi jamblang, lontong sayur, ayam goreng tepung, isotonik, pocari, pocari sweat, teh pucuk, golda, kopiko, ultra milk coklat, nasi tutug, tutug oncom, gehu, combro, misro, colenak, kolak, es cincau, cincau, bakwan malang, pecel madiun, tahu tek, tahu campur, rujak cingur, semanggi, lontong balap, rawon setan, coto makassar, pallubasa, mie titi, mie celor, tempoyak, bika ambon, lemang, ketan, pulut, putu, apem, wingko, lumpur, kue lapis, lapis legit, donat kentang, tahu isi, tahu gejrot, milkshake, bubble tea, dimsum mentai, mentai, rice bowl, ricebowl, bento, katsu, udon, gyoza, kimbap, bibimbap, tomyum, pho, hotpot, steamboat, warmindo, warung tegal, warkop, makan bareng tim, lalap, botok, sayur lodeh, opor, empal, semur, rendang jengkol, jengkol, pete goreng, dimsum ayam, choipan, siomay bandung, seblak ceker, ceker, mie kuah, telor dadar, nasi bakar, nasi timbel, nasi gudeg, sego kucing, nasi kucing, wedang jahe, susu kedelai, kopi susu, kopi tubruk, kopi pahit, es kopi susu, teh tarik, teh manis, es teh manis, teh anget, air jeruk, sirup, sop buah, es buah, jus jambu, jus mangga, kelapa, snack, chiki, ciki, qtela, beng-beng, silverqueen, oreo, roma, roti sobek, sari roti, breadtalk, holland bakery, pizza hut, dominos, wendys, burger king, a&w, cfc, richeese factory, hokben, yoshinoya, ichiban sushi, genki sushi, excelso, jco, chatime, kopi janji jiwa, point coffee, famima, haus, esteh, teh poci, mixue, momoyo, warung makan padang, selat solo, jalangkote, chaikue, choi pan, lotek, ketan susu, bandeng presto, mie tiaw, kwetiaw, bebek madura, nasi krawu, nasi gandul, timlo, tengkleng, sate buntel, garang asem, mangut, brongkos, tiwul, gatot, intip, abon, jenang dodol, lempok, tekwan model, laksan, celimpungan, mie kopyok, tahu petis, lumpia semarang, wingko babat, bolu rampah, bolu meranti, bika, risoles, sosis solo, arem, nagasari, pukis, cucur, kue lumpur, kue ape, cilung, cimin, tahu walik, cuanki, mie yamin, bubur kacang ijo, kacang ijo, nasi tim, zuppa, cordon bleu, pizza slice, hotdog, nachos, churros, gelato, froyo, yoghurt, ayam gepuk, gepuk, dendeng, paru, babat, kikil, cingur, empek-empek, pempek candy",
    ),
    ("transport", 1, "ongkos, naik, motor, mobil, angkutan, perjalanan, transport, transportasi, motoran"),
    (
        "transport",
        2,
        "bensin, tol, etoll, ojek, gojek, goride, gocar, grab, grabcar, grabbike, maxim, indrive, indriver, taksi, taxi, bluebird, angkot, bus, bis, busway, transjakarta, tj, damri, travel, kereta, krl, mrt, lrt, commuter, kai, whoosh, pesawat, tiket pesawat, tiket kereta, tiket bus, tiket travel, tiket kapal, tiket ferry, kapal, ferry, becak, bajaj, servis motor, servis mobil, service motor, service mobil, bengkel, oli, ganti oli, ban, tambal ban, ban motor, ban mobil, isi angin, angin ban, angin, cuci motor, cuci mobil, aki, kampas rem, rantai motor, sparepart, onderdil, helm, sim, perpanjang sim, tune up, spooring, rental mobil, sewa mobil, sewa motor, spbu, isi bensin, isi saldo etoll, emoney, e-money, pertamina, shell, vivo, bandara, ongkos pulang, mudik, busi, lampu motor, spion, derek, towing, pertalite, kuncen, pete-pete, bentor, elf, isi angin ban, tiket damri, damri bandara, lion air, garuda, citilink, batik air, airasia, sriwijaya, tiket lion, pelita, ka argo, argo parahyangan, argo, travel, cititrans, daytrans, xtrans, bus malam, sinar jaya, rosalia, haryanto, kapal laut, pelni, speedboat, ojek pangkalan, ganti aki, cas aki, aki motor, kampas, velg, vanbelt, v-belt, karburator, ganti ban, bengkel resmi, minyak kereta, minyak motor, ganti baterai kunci, gosend, perjalanan dinas, ongkos ojek, e-toll, top up etoll, parkir inap, parkir langganan, tol cipali, rest area, charging, charge mobil, spklu, helm bogo, jok motor, knalpot, gear set, seher, kopling, rem, nitrogen, angkutan umum, jaklingko, mikrolet, metromini, opelet, delman, andong, perahu, getek, penyeberangan, feri, asdp, blablacar, uber, traveloka pesawat, tiket.com pesawat, sewa motor, rental motor, prameks, freon, isi freon, whoosh, lrt, bajaj, gojek, pick up, pickup, ongkos pickup, spooring balancing, balancing, cat motor, ban dalam, ban dalem, sewa angkot, krl commuter, ojek online",
    ),
    (
        "belanja_harian",
        1,
        "belanja bulanan, belanja harian, belanja pasar, belanja dapur, pasar, warung kelontong, kebutuhan dapur, sembako, kebutuhan rumah, kebutuhan sehari-hari, keperluan rumah, sembako, pajak pagi, pajak simpang",
    ),
    (
        "belanja_harian",
        2,
        "beras, telur, minyak, minyak goreng, gula, garam, tepung, sayur, sayuran, bayam, kangkung, wortel, tomat, bawang, bawang merah, bawang putih, cabe, cabai, tempe, tahu, ikan, daging, ayam, ayam potong, udang, cumi, buah, pisang, jeruk, apel, mangga, semangka, pepaya, anggur, susu, susu uht, keju, mentega, kecap, saus, sambal, bumbu, santan, kelapa, galon, gas, gas elpiji, elpiji, lpg, gas lpg, tabung gas, isi galon, air galon, sabun, sabun cuci, sabun mandi, detergen, deterjen, rinso, pewangi, molto, odol, pasta gigi, sikat gigi, sikat, sampo, shampo, shampoo, tisu, tissue, pembalut, sunlight, pel, sapu, ember, lampu, baterai, obat nyamuk, plastik, indomaret, alfamart, alfamidi, superindo, hypermart, carrefour, transmart, lotte mart, minimarket, supermarket, giant, hero, tip top, yogya, borma, kelontong, sagu, oat, sereal, margarin, kopi sachet, teh celup, rokok, korek, aqua galon, le minerale, jagung, labu, kacang, terong, brokoli, jahe, kunyit, serai, tukang sayur, mang sayur, kebutuhan, klorin, karbol, wipol, kamper, spons, pembersih, kresek, tissue basah, tisu basah, lauk, lauk asin, ikan asin, terasi, cabe rawit, cabe merah, lombok, brambang, bimoli, fortune, tropical, sania, filma, baygon, hit, autan, vape, telor, telur asin, melon, salak, rambutan, duku, manggis, durian, alpukat, jambu, naga, buah naga, nanas, nangka, belimbing, kurma, kol, kubis, sawi, buncis, kacang panjang, timun, mentimun, kentang mentah, ubi, singkong, tauge, toge, jamur, daun bawang, seledri, kemangi, daun salam, lengkuas, ketumbar, merica, lada, pala, kaldu, royco, masako, micin, ajinomoto, penyedap, kecap bango, kecap manis, saus tomat, mayones, tepung terigu, terigu, maizena, gula pasir, gula merah, gula jawa, garam dapur, minyak sayur, blue band, margarine, ikan nila, ikan lele, ikan tongkol, tongkol, bandeng, kakap, gurame, nila, ikan dencis, dencis, teri, ebi, kerang, daging sapi, daging ayam, ayam fillet, fillet, sosis, nugget, kornet, sarden, bakso mentah, tahu tempe, oncom, air isi ulang, isi ulang galon, galon isi ulang, air galon isi ulang, gas melon, gas 3kg, elpiji 3kg, so klin, daia, attack, downy, mama lemon, ekonomi, harpic, vixal, super pell, porstex, bayclin, tissue toilet, lifebuoy, lux, giv, nuvo, pepsodent, ciptadent, formula, sikat wc, kain pel, tas kresek, plastik sampah, trash bag, aluminium foil, pampers dewasa, softex, laurier, charm, rokok surya, rokok ketengan, surya, sampoerna, gudang garam, marlboro, djarum, djarum super, dji sam soe, la, udud, vape liquid, liquid, indomilk, frisian flag, bear brand, ultramilk, dancow, energen, milo, sereal, quaker, indomie kardus, mie instan, mi instan, popmie, sarimi, sedap, tusuk gigi, korek api, lilin, batu baterai, isi staples, farmers market, ranch market, food hall, lottemart, hari hari, naga swalayan, swalayan, toserba, griya, ramayana bahan, tiptop, segari, sayurbox, astro, pasar induk, sayur mayur, belanja sayur, kebutuhan bulanan, susu kental manis, skm, susu beruang, sembako bulanan, lauk mentah, selai, roti tawar, keju, endog puyuh, telur puyuh, kornet, abon sapi, minyakita, minyak kita, pel lantai, sabun cair, kopi sachet, kopi bubuk, gula aren, madu sachet, air mineral dus, kecap asin, agar-agar, nutrijell, santan instan, sasa, kara, bumbu racik, ikan gabus, gabus, patin, baung, pisang kepok, daun pisang, kelapa parut, tomat cherry",
    ),
    (
        "belanja",
        1,
        "belanja online, shopee, tokopedia, lazada, tiktok shop, blibli, bukalapak, zalora, checkout, co, toko, mall, belanja",
    ),
    (
        "belanja",
        2,
        "baju, kaos, kemeja, celana, jeans, rok, gaun, jaket, sweater, hoodie, gamis, hijab, jilbab, kerudung, mukena, sarung, batik, daster, piyama, kaos kaki, daleman, pakaian dalam, bra, topi, sabuk, ikat pinggang, sepatu, sandal, sendal, tas, ransel, koper, dompet, jam tangan, kacamata, gelang, kalung, cincin, anting, hp, handphone, iphone, samsung, xiaomi, oppo, laptop, komputer, pc, monitor, keyboard, mouse, printer, tinta printer, tinta, flashdisk, harddisk, ssd, charger, kabel, kabel data, casing, casing hp, case, case hp, tempered glass, headset, earphone, tws, speaker, powerbank, power bank, kamera, tv, kulkas, mesin cuci, kipas, kipas angin, ac, rice cooker, magic com, blender, setrika, kompor, panci, wajan, piring, gelas, sendok, meja, kursi, sofa, lemari, kasur, bantal, sprei, seprai, selimut, gorden, karpet, rak, cermin, jam dinding, cat, cat tembok, paku, semen, pasir, keramik, pipa, palu, bor, tangga, mainan kucing, bendera, elektronik, furnitur, uniqlo, hnm, zara, ikea, ace hardware, miniso, perabot, alat tulis, baju bayi, baju lebaran, handuk, payung, jas hujan, botol minum, tumbler, tupperware, pot, tanaman, pupuk, aksesoris, ram, vga, stiker, lem, gunting, laci, hanger, gantungan, dp sofa, pakan, pakan kucing, makanan kucing, pasir kucing, kandang, whiskas, ikan hias, pakan ikan, pakan burung, jam, cincin emas, mug, rice cooker, paket jilbab, lipat, baterai hp, servis hp, batako, bata, kran, keran, engsel, cat kayu, kuas, lampu hias, kaca, spon, bunga hias, tanaman hias, vas, pigura, bingkai, parsel kosong, helm anak, kaos polos, celana jeans, celana kolor, kolor, kancut, boxer, sempak, kutang, kaus, kaus kaki, dasi, blazer, jas, kebaya, rok plisket, tunik, cardigan, outer, legging, daster, peci, sorban, sajadah, koko, baju koko, gelang tangan, gantungan kunci, aksesoris hp, softcase, anti gores, kabel charger, adaptor, colokan, stop kontak, lampu led, bohlam, speaker bluetooth, mic, webcam, router, modem, hardisk, hard disk, memory card, kartu memori, mousepad, stand laptop, tas laptop, meja lipat, meja belajar, rak buku, rak sepatu, jemuran, ember plastik, toples, termos, teko, dispenser, oven, mixer, airfryer, air fryer, vacuum, penyedot debu, teflon, pisau, talenan, cobek, ulekan, wadah, kontainer, box plastik, buku gambar anak, sepatu futsal, sepatu bola, sepatu lari, bola, raket, jersey, matras, bogo, mukena, tikar, gayung, keset, taplak, korden, bed cover, guling, bantal leher, tws, pakaian, baju kerja, sandal jepit, boneka, hewan, kucing, hamster, aquarium, akuarium, vitamin kucing, totebag, tote bag, duplikat kunci, kipas angin, filter v60, gembok, kabel nym, spanduk, kain batik, rok, bed, headset, mic, wajan, rak, rak besi, gorden, sajen, kembang setaman, tali, terpal, ember cat, kostum, seragam kerja, plugin, figma, domain, hosting, midjourney, lisensi",
    ),
    (
        "pulsa_data",
        2,
        "pulsa, paket data, kuota, paket internet, kuota internet, telkomsel, indosat, xl, tri, axis, smartfren, by.u, simpati, im3, kartu perdana, perdana, paketan, voucher data, voucher internet, roaming, esim, pulsa hp, kartu telkomsel, paket nelpon, paket telkomsel, paket omg, omg, kuota xl, kuota tri, kuota indosat, by.u 10gb, voucher kuota, telkomsel, kartu by.u, live.on, paket malam, perdana, paket unlimited, internetan, paket combo, freedom, unlimited, phone credit, data plan",
    ),
    (
        "tagihan",
        2,
        "listrik, token, token listrik, bayar listrik, tagihan listrik, air, pdam, tagihan air, air pam, pam, wifi, internet, indihome, biznet, firstmedia, first media, myrepublic, telepon, iuran, iuran sampah, iuran rt, iuran warga, ipl, sampah, keamanan, uang sampah, iuran keamanan, tv kabel, asuransi, premi, asuransi jiwa, asuransi mobil, arisan, orbit, gas pgn, pgn, pascabayar, kartu halo, tagihan hp, iuran bulanan, kas rt, ronda, pln postpaid, pln, pln prabayar, internet rumah, cbn, oxygen, iconnet, mncplay, transvision, sampah bulanan, kebersihan, iuran dusun, iuran kebersihan, keamanan komplek, kas warga, iuran pkk, tagihan listrik, wifi kosan, hosting rumah, satpam, prudential, axa, allianz, manulife, premi asuransi, telkom",
    ),
    ("tagihan", 3, "tagihan air, bayar air, token listrik, pulsa listrik"),
    (
        "tempat_tinggal",
        2,
        "kos, kost, kosan, kontrakan, sewa rumah, sewa kos, uang kos, bayar kos, sewa kamar, sewa apartemen, apartemen, kpr, rumah, renovasi, renovasi rumah, tukang bangunan, servis ac, cuci ac, genteng, kontrak rumah, sewa kontrakan, bocor, perbaikan rumah, asrama, indekos, kostan, mess, sedot wc, kunci rumah, deposit kos, perpanjang kos, perpanjang kost, kosan bulan ini, sewa, landlord, dp kos, dp kontrakan, dp rumah, pipa bocor, ledeng, tukang ledeng, plumber, renov, sewa tempat, cat rumah, deposit kontrakan, pajak rumah sewa",
    ),
    ("tempat_tinggal", 3, "kpr, cicilan rumah, cicilan kpr, sewa kontrakan"),
    (
        "kesehatan",
        2,
        "obat, apotek, apotik, k24, kimia farma, dokter, dokter gigi, klinik, puskesmas, rumah sakit, rs, rawat inap, rawat jalan, periksa, berobat, kontrol dokter, vitamin, suplemen, masker, bpjs, bpjs kesehatan, lab, cek darah, medical check up, mcu, tes darah, rontgen, imunisasi, vaksin, usg, bidan, fisioterapi, pijat, urut, refleksi, terapi, psikolog, psikiater, kacamata minus, softlens, behel, tambal gigi, cabut gigi, scaling, gigi, paracetamol, panadol, tolak angin, minyak kayu putih, betadine, hansaplast, antibiotik, kontrasepsi, kondom, halodoc, alodokter, bekam, akupuntur, obat batuk, obat maag, obat flu, insulin, promag, bodrex, tensimeter, termometer, herbal, madu, vit, perban, plester, kandungan, imun, inhaler, nebulizer, masker medis, kacamata plus, alat bantu dengar, kursi roda, tongkat, opname, operasi, sunat, khitan, usg 4d, tes kehamilan, test pack, testpack, swab, antigen, puyer, salep, oralit, madurasa, tolak linu, freshcare, minyak angin, koyo, salonpas, neurobion, enervon, imboost, sangobion, vitacimin, cdr, redoxon, mixagrip, komix, obh, oskadon, paramex, antangin, ctm, amoxicillin, cetirizine, apotek k24, guardian, century, watsons obat, klinik gigi, dentist, kontrol gigi, perawat, homecare, terapis, amlodipin, metformin, handscoon, stetoskop, masker duckbill, tensi, kerokan, captopril, simvastatin, omeprazole, ambroxol, salbutamol, oralit, infus, medical, cuci darah, rontgen gigi, pasta gigi sensitif, vaksin flu, suntik",
    ),
    (
        "pendidikan",
        2,
        "sekolah, spp, uang sekolah, uang kuliah, kuliah, ukt, semester, uang gedung, les, bimbel, kursus, kelas online, seminar, webinar, workshop, pelatihan, buku, buku tulis, buku pelajaran, lks, pensil, pulpen, bolpen, penghapus, penggaris, seragam, seragam sekolah, tas sekolah, sepatu sekolah, fotokopi, foto kopi, print, ngeprint, jilid, skripsi, wisuda, toga, ujian, sertifikasi, toefl, ielts, ruangguru, udemy, coursera, zenius, study tour, ekskul, daftar ulang, uang pangkal, ngaji, tpa, tpq, paud, tk, praktikum, modul, gramedia, kamus, alat tulis, atk, kampus, pramuka, rapor, les renang, les piano, les inggris, uang saku sekolah, uang semester, semesteran, uang semesteran, kas kelas, uang kas kelas, sampul, spidol, penghapus papan, buku gambar, krayon, pensil warna, rautan, tipe-x, stabilo, binder, map, kertas hvs, kertas folio, jangka, kalkulator, uang pembangunan, uang komite, komite, studi tour, studi banding, uang jaket angkatan, jaket angkatan, almamater, uang praktikum, les ngaji, les gitar, les vokal, les bahasa, les matematika, kumon, duolingo, skill academy, brainly, ebook, jurnal, ukt semester, seragam pramuka, atribut pramuka, topi sd, sabuk sekolah, uang ekskul, wisudaan, sidang, proposal, nge-print skripsi, cetak skripsi, fotokopian, sewa toga, madrasah, pesantren, mondok, spp pondok, bayaran sekolah, uang buku, lks",
    ),
    (
        "hiburan",
        2,
        "nonton, bioskop, cgv, xxi, tiket masuk, tiket nonton, tiket konser, konser, netflix, spotify, disney, vidio, viu, wetv, youtube, youtube premium, iqiyi, hbo, prime video, game, games, topup game, diamond, mobile legends, ml, free fire, ff, pubg, steam, voucher game, roblox, playstation, ps, rental ps, warnet, karaoke, biliar, billiard, bowling, futsal, sewa lapangan, badminton, bulutangkis, padel, tenis, gym, fitness, renang, kolam renang, yoga, zumba, wisata, liburan, staycation, hotel, penginapan, villa, airbnb, jalan-jalan, rekreasi, piknik, camping, kemah, pantai, gunung, pendakian, dufan, ancol, ragunan, taman safari, kebun binatang, museum, waterpark, waterboom, timezone, pancing, mancing, mainan, hobi, komik, novel, chatgpt, canva, icloud, google one, gundam, lego, kaset, event, festival, pameran, playground, jogging, sepeda, gowes, lapangan, main, clubbing, bir, wine, jatim park, museum angkut, karaokean, inul vizta, futsalan, rental ps, war tiket, tiket konser tulus, dufan, trans studio, jungleland, seaworld, sea world, kidzania, timezone, fun world, amazone, trampolin, arung jeram, rafting, snorkeling, diving, paralayang, outbound, glamping, homestay, guest house, penginapan, hostel, losmen, reddoorz, oyo, nginep, villa, sewa villa, tiket pantai, tiket wisata, tiket curug, curug, air terjun, candi, prambanan, borobudur, tiket bola, nobar, disneyplus, disney+, apple music, joox, resso, tinder, bumble, twitch, nintendo, game steam, valorant, vp valorant, uc pubg, top up ml, dm ml, robux, gacha, genshin, koin, nyawer, sawer, biduan, standup, teater, pameran seni, billiard, bilyar, catur, tenis meja, sewa sepeda, gym membership, pilates, muaythai, poundfit, voli, basket, sewa gor, gor, kembang api, renang anak, berenang, sewa ban, dewasa, main basket, tiket renang, kolam pancing, umpan, senar, joran, kaset ps, pemancingan, novel, karaoke, nobar bola, langganan jetbrains, jetbrains",
    ),
    (
        "perawatan_diri",
        2,
        "skincare, make up, makeup, kosmetik, bedak, lipstik, lipstick, parfum, facial, salon, creambath, potong rambut, cukur, cukur rambut, pangkas, pangkas rambut, barbershop, barber, rambut, smoothing, cat rambut, manicure, pedicure, nail art, spa, lulur, body lotion, lotion, sunscreen, serum, toner, moisturizer, masker wajah, sabun muka, facial wash, deodoran, pomade, kuku, bulu mata, eyelash, laundry, cuci baju, laundri, londri, dry clean, setrika baju, sociolla, wardah, scarlett, somethinc, catokan, sisir, waxing, sulam alis, micellar, kapas, minyak rambut, gunting kuku, rexona, deodorant, gatsby, tukang cukur, pangkas rambut, skincare somethinc, emina, make over, maybelline, hanasui, implora, garnier, ponds, nivea, vaseline, marina, citra lotion, biore, clean & clear, azarine, skintific, avoskin, cetaphil, cerave, the originote, originote, retinol, exfoliating, masker rambut, vitamin rambut, catok, hair mask, hairspray, cologne, body mist, body scrub, lulur badan, luluran, nail polish, kutek, bleaching, keratin, rebonding, extension bulu mata, eyelash extension, threading, facial wash, shaver, pisau cukur, gillette, cotton bud, tindik, tato, laundry kiloan, laundry sepatu, cuci sepatu, cuci karpet, sikat rambut, jepit rambut, ikat rambut",
    ),
    (
        "sosial_donasi",
        2,
        "kado, hadiah, bingkisan, hampers, parsel, kondangan, angpao, amplop, buwuh, kado ulang tahun, buket, bunga wisuda, sumbang, takziah, jenguk, oleh-oleh, karangan bunga, ulang tahun, syukuran, hajatan, undangan, mahar, uang takziah, melayat, layatan, arisan rt, uang lelayu, tali kasih, jenguk teman, kado nikahan, kado lahiran, amplop nikahan, tumpengan, tahlilan, yasinan, oleh2, kasih tukang, iuran kado, geng, layat, layat pak kematian, uang panai, jimpitan, rewang, selawat",
    ),
    (
        "sosial_donasi",
        3,
        "zakat, zakat fitrah, zakat mal, infaq, infak, sedekah, sodaqoh, shodaqoh, wakaf, sumbang, donasi, kurban, qurban, aqiqah, akikah, kotak amal, santunan, kitabisa, perpuluhan, persembahan, kolekte, amal, panti asuhan, pengemis, pengamen, fidyah, masjid, gereja, persepuluhan, uang duka, kitabisa, infaq jumat, bantuan korban, donasi kitabisa, pak ogah, karangan bunga",
    ),
    (
        "keluarga",
        1,
        "anak, ibu, mama, ayah, orang tua, ortu, adik, kakak, istri, suami, mertua, nenek, ponakan, keluarga, om, tante, sepupu, bayi",
    ),
    (
        "keluarga",
        2,
        "uang saku, uang jajan, jajan anak, popok, pampers, diapers, susu bayi, susu formula, susu anak, sufor, mainan anak, mamypoko, baju anak, keperluan bayi, keperluan anak, stroller, mpasi, bubur bayi, daycare, art, asisten rumah tangga, pembantu, baby sitter, pengasuh, gaji art, uang belanja istri, nafkah, uang bulanan, uang jajan anak, saku anak, botol susu, minyak telon, merries, mamypoko, sweety, sgm, bebelac, lactogen, morinaga, chil kid, uang dapur, kampung, uang bulanan istri, jatah istri, jatah bulanan istri, kasih ibu, kirim ibu, nafkah istri, susu anak, bubur promina, cerelac, imunisasi anak, biskuit bayi, uang belanja, minyak telon, bedak bayi, stroller bayi, gendongan, popok bayi, mainan edukasi, sangu, sangu cucu, cucu, jatah istri, kiriman orang tua",
    ),
    (
        "keluarga",
        3,
        "susu bayi, susu formula, uang saku, uang jajan, gaji art, gaji pembantu, gaji sopir, gaji mbak, gaji suster, baju anak, mainan anak, nafkah, jajan anak, susu anak",
    ),
    (
        "cicilan_utang",
        3,
        "cicilan, nyicil, kredit motor, kredit mobil, angsuran, leasing, kta, pinjol, paylater, spaylater, kredivo, akulaku, home credit, adira, fif, baf, oto, pegadaian, gadai, tebus gadai, cicilan motor, cicilan mobil, cicilan hp, kredit hp, kur, kredit, setoran motor, tenor, cicilan panci, bank emok, bank keliling, cicilan laptop, angsuran motor, koperasi, cicilan koperasi, bayar pinjol, kredivo cicilan, fif, cicilan emas, dana tunai, cicilan kulkas, mekaar, angsuran mekaar, pnm, btn, setoran rumah",
    ),
    (
        "biaya_pajak",
        3,
        "denda, tilang, pajak, pbb, pph, ppn, stnk, samsat, bpkb, materai, meterai, notaris, biaya admin, biaya transfer, admin bank, admin, biaya administrasi, biaya bulanan, balik nama, paspor, visa, skck, pajak motor, pajak mobil, biaya layanan, biaya penanganan, denda tilang, bea cukai, bea masuk, perpanjang stnk, retribusi, biaya bank, akta, denda telat, legalisir, ktp, pungli",
    ),
    (
        "biaya_pajak",
        2,
        "ongkir, ongkos kirim, jne, jnt, sicepat, anteraja, kirim paket, pos, ekspedisi, kargo, fee transaksi, pajak kendaraan, pajak tahunan, biaya admin bank, cek fisik, mutasi kendaraan, urus stnk, bikin sim, perpanjang ktp, spt, konsultan pajak, surat pindah, kurir, cod, biaya kirim",
    ),
    (
        "lainnya",
        1,
        "lain-lain, lainnya, hilang, kehilangan, tip, tips, kulakan, kulak, modal, stok, bahan baku, bahan jualan, lain lain, tidak jelas",
    ),
    (
        "kesehatan",
        3,
        "tukang pijat, pijat, tukang urut, pijat bayi, tukang pijat bayi, dokter kandungan, kontrol kandungan, dokter kulit, obat anak",
    ),
    ("lainnya", 3, "kecopetan, kemalingan, kehilangan dompet"),
    ("tagihan", 1, "tagihan"),
    ("tempat_tinggal", 1, "tukang"),
    ("pendidikan", 2, "pendidikan"),
    ("hiburan", 2, "hiburan"),
    ("kesehatan", 2, "kesehatan"),
    ("keluarga", 2, "orang rumah"),
    (
        "belanja_harian",
        2,
        "belanja ke pasar, belanja di pasar, air topup, belanja ke pajak, pajak simpang limun, ke pajak beli",
    ),
    ("makan", 2, "ayam penyet, nasi bebek, jagung bakar"),
    ("hiburan", 1, "langganan"),
    (
        "lainnya",
        2,
        "pas foto, cetak foto, duit hilang, uang hilang, nombok, selisih kasir, wc umum, toilet umum",
    ),
    ("biaya_pajak", 1, "biaya, paket"),
    ("hiburan", 1, "tiket"),
    ("transport", 1, "servis, bandara, stasiun, terminal"),
    ("transport", 3, "parkir"),
    (
        "makan",
        2,
        "songkolo, nasu palekko, palekko, barongko, pisang ijo, es pisang ijo, es palu butung, sop saudara, sop konro, kapurung, burasa, gogos, buras, mie titi, otak-otak, konsumsi, uang konsumsi, konsumsi rapat, snack rapat, nasi berkat, flat white, espresso, mocha, macchiato, smoothie bowl, banana bread, fries, french fries, beer, beers, bir bintang, bintang, cocktail, cocktails, mocktail, sarapan hotel, brunch, bakery, pie, muffin, bagel, toast, sandwich, omelette, pad thai, curry, kari ayam, mie kari, kari kambing, kari sapi, nasi kari, kari jepang, roti kari, kare, noodles, noodle, dessert, gelato, acai, kombucha, tacos, burrito, falafel, poke bowl, wrap, salad, juice, mie babat, nasi liwet, nasi ayam, nasi lemak, nasi ulam, nasi rawon, nasi kebuli, nasi mandhi, ayam taliwang, ayam betutu, babi guling, lawar, sate lilit, sate taichan, sate padang, sate kambing, sate ayam, bubur manado, tinutuan, ikan kuah, woku, cakalang, soto betawi, soto banjar, soto kudus, soto lamongan, soto mie, lontong cap go meh, sayur asem, karedok, peyek, rempeyek, emping, kripik, keripik singkong, tape, peuyeum, dodol, wajik, cenil, lupis, gethuk, tempe mendoan, tahu bakso, tahu sumedang, sosis bakar, sosis telur, maklor, papeda gulung, piscok, pisang coklat, es lilin, es mambo, es potong, es cream, ice cream, es tebu, wedang uwuh, wedang ronde, ronde, sekoteng, kopi joss, susu segar, ngeteh, jajanan pasar, jajan pasar, takjilan, nasi box, nasi kardus, tumpeng, snack box, kue ulang tahun, kue tart, tart, bolen, lapis, donut, dim sum, ayam crispy, fried chicken, sego pecel, sega pecel, sego liwet, kuliner, gado gado, rice, makan prasmanan",
    ),
    (
        "transport",
        2,
        "trans, transjogja, trans jogja, trans jakarta, teman bus, biskita, feeder, helmet, new helmet, scooter, skuter, scooter sewa, motorbike, motorcycle, bike sewa, uber, taxi, cab, train, flight, ferry, boat, fast boat, fastboat, shuttle, airport, toll, sepeda motor, semir ban, servis sepeda, ban luar, ban belakang, ban depan, cuci helm, lampu depan, lampu belakang, lampu sein, kaca spion, handle, karet, gir, rantai, saringan, filter oli, tali gas, kabel gas, bohlam motor, jas hujan motor, ganti lampu, gas motor, servis rem, pasang ban, tambal, pompa ban, nambal ban, ngisi bensin, eceran, bensin eceran, uji emisi, kir, derek mobil, tol jagorawi, kartu tol, gopay transit, antar jemput, jemputan, ojek sekolah, bajay, bemo, oplet, trem, kapal cepat, porter, bagasi, kursi kereta, valet, salon mobil, detailing mobil, coating, kaca film, servis ringan, ganti kampas, kampas kopling, kampas rem, pajero",
    ),
    (
        "belanja_harian",
        2,
        "garbage bag, shopping bag, gendhis, iwak, cau, lauk basah, sangu beras, minyak tanah, arang, kayu bakar, korek gas, gas portable, kapur barus, pewangi baju, pelembut, pembersih lantai, pemutih, sabut, spons cuci, sikat baju, gayung, serbet, tusuk sate, kertas nasi, plastik wrap, kertas minyak, sedotan, gelas plastik, sendok plastik, styrofoam, bumbu dapur, rempah, santan kara, kemiri, asam jawa, daun jeruk, daun pandan, jeruk nipis, jeruk purut, lemon, kelengkeng, kiwi, pir, stroberi, strawberry, blueberry, sirsak, salak pondoh, kedondong, petai, jengkol, kacang tanah, kacang hijau, kacang kedelai, bihun mentah, mie telur, makaroni, soun, tepung beras, tepung tapioka, tapioka, kanji, baking powder, ragi, vanili, pewarna makanan, selai kacang, meses, susu bubuk, krimer, gula batu, madu hutan, telur bebek, telur ayam, ayam kampung, ceker ayam, ati ampela, tetelan, iga sapi, tulang sapi, daging kambing, ikan kembung, ikan mas, ikan patin, ikan bandeng, ikan teri, ikan pari, baronang, cakalang mentah, vegetables, fruit, fruits, cheese, butter, tofu, tempeh, spinach, carrots, potatoes, onions, garlic, chili, detergent, shampoo, tissue, tissues, toilet paper, sponge, household, lpg, gallon, drinking air, frestea, ale-ale, okky jelly, teh gelas, minuman kaleng, dos air, air dus, indomie dus, indomie dos, sarden kaleng, abc",
    ),
    (
        "belanja",
        2,
        "acuk, sarong, sarongs, kaftan, dress, shirt, t-shirt, tshirt, jacket, pants, trousers, shorts, skirt, bikini, swimsuit, hat, cap, bag, backpack, suitcase, wallet, watch, sunglasses, belt, sneakers, sandals, flip flops, boots, heels, phone, phone case, phone screen, screen repair, layar hp, lcd, ganti lcd, servis laptop, servis komputer, servis kamera, servis tv, servis jam, tablet, ipad, macbook, earbuds, headphones, headphone, adapter, kettle, ketel, fan, kipas, pillow, blanket, towel, mattress, furniture, lamp, desk, chair, kayu, kayu balok, papan, triplek, besi, baut, sekrup, obeng, tang, bor listrik, gergaji, amplas, dempul, tiner, cat minyak, keramik lantai, asbes, seng, kawat, paku payung, lem kayu, selang, kran air, jahit, jahit baju, penjahit, permak, obras, vermak, sol sepatu, sol, semir sepatu, reparasi, sepatu bot, sepatu anak, tas anak, seragam olahraga, kain, benang, jarum, resleting, kancing, bibit, benih, cangkul, sekop, polybag, pot bunga, pakan ayam, pakan lele, pakan ternak, konsentrat, dedak, makanan anjing, anjing, dog food, cat food, grooming, grooming kucing, grooming anjing, kandang ayam, vaksin kucing, steril kucing, dokter hewan, kapas kaki, tripod, lensa, gitar, senar gitar, drum, keyboard piano, action figure, jam dinding, cermin, ember, kipas meja, raket nyamuk, senter, tenda, sleeping bag, carrier, sepatu gunung, kado buat diri, hiasan, balon, souvenir, suvenir, gelang kalung, emas kawin, wig, masker kain, sarung tangan, jaket ojol, helm proyek",
    ),
    (
        "tagihan",
        2,
        "trash, garbage, kas himpunan, kas rt, uang kas, electricity token, internet bill, kas rw, kas pkk, uang kas rt, iuran rw, iuran masjid komplek, jaga malam, hansip, uang ronda, biaya keamanan, biaya kebersihan, maintenance fee, service charge, bpjs ketenagakerjaan, starlink, orbit telkomsel, simcard bulanan, uang keamanan, uang kebersihan",
    ),
    (
        "tempat_tinggal",
        2,
        "villa sewa, kamar sewa, rumah sewa, sewa bulanan, house sewa, room sewa, apartment, condo, kost eksklusif, sewa villa bulanan, tambal genteng, tambal atap, las pagar, pagar, teralis, kanopi, tukang las, tukang cat, tukang kayu, tukang listrik, tukang kebun, servis pompa, pompa air, sumur, sedot septic, septic tank, servis kulkas, servis mesin cuci, servis tv rumah, servis genteng, gypsum, kusen, pintu, jendela, kunci pintu, gorong-gorong, talang, talang air, cleaning, cleaning servis, housekeeping, uang sewa",
    ),
    (
        "kesehatan",
        2,
        "protein, protein powder, whey, periksa mata, optik, lensa kacamata, kacamata, frame kacamata, soflen, cek mata, cek gula, gula darah, cek kolesterol, kolesterol, asam urat, tensi darah, resep, tebus obat, tebus resep, obat anak, obat cacing, obat mata, tetes mata, obat luka, obat tidur, konsultasi dokter, konsul dokter, konsultasi, spesialis, ugd, igd, ambulans, ambulance, melahirkan, persalinan, caesar, cek kehamilan, pil kb, kb, suntik kb, implan, gips, kruk, sinar inframerah, akupresur, massage, chiropractor, therapy, pharmacy, hospital, clinic, vaccine, checkup, dental, glasses, lenses, prescription, physio, x-ray, racik, jasa racik, hasil usg, cetak usg, hasil lab, hasil rontgen, bidan desa, posyandu",
    ),
    (
        "pendidikan",
        2,
        "iuran komite, uang spp, uang ujian, uang lks, uang buku paket, buku paket, uang praktek, uang pkl, uang kkn, kkn, uang asrama, les mengaji, les calistung, les coding, kursus mobil, kursus inggris, kursus jahit, kursus menyetir, language class, course, class, classes, school, textbook, textbooks, notebook, stationery, exam, ujian sim, osn, olimpiade, perpus, iuran kelas, kas kelas, pendaftaran sekolah, pendaftaran kuliah, biaya kuliah, karya wisata, seragam olahraga sekolah, tas ransel sekolah, transkrip, legalisir ijazah, ijazah, cetak foto, foto ijazah, sakola, pas foto",
    ),
    (
        "hiburan",
        2,
        "surf, surf lesson, surfing, surfboard, dive, diving trip, snorkel, yoga class, class yoga, gym pass, crossfit, boxing, muay thai, pickleball, tennis, golf, driving range, ice skating, skating, sepatu roda, climbing, wall climbing, hiking, trekking, tour, day trip, island trip, trip, open trip, hostel, resort, sewa gitar, concert, gig tiket, party, club, bar, karaoke room, bioskop xxi, cinema xxi, apple tv, hulu, crunchyroll, bstation, vision plus, mola, rcti, deezer, soundcloud, patreon, substack, medium, kindle, audible, scribd, adobe, photoshop, lightroom, premiere, notion, slack, zoom, dropbox, google, microsoft, office 365, onedrive, linkedin, github, copilot, vercel, netlify, heroku, digitalocean, digital ocean, aws, cloudflare, openai, claude, cursor, gemini, perplexity, grammarly, capcut, vsco, picsart, duolingo plus, nordvpn, vpn, expressvpn, webflow, framer, linear, jira, trello, asana, miro, evernote, todoist, 1password, bitwarden, playstation plus, xbox, game pass, epic games, riot, mlbb, codm, genshin impact, honkai, fc mobile, efootball, token game, koin game, uang nonton, coworking, coworking space, foto studio, self photo, photobox, foto keluarga, sewa kostum, wahana, komedi putar, odong-odong, pasar malam, bianglala, mandi bola, tiket kolam, sirkus, wayang, ketoprak panggung, sewa ps, main ps, board game, puzzle, koleksi, kartu pokemon, layangan, kelereng, burung, ayam aduan",
    ),
    (
        "perawatan_diri",
        2,
        "semir rambut, sunblock, rikma, potong rikma, potong poni, nails, nail, eyelashes, manicure pedicure, dry cleaning, hairdresser, barber shop, perfume, moisturiser, facewash, razor, shaving, cuci kering, cuci lipat, cuci sprei, cuci bed cover, cuci selimut, cuci boneka, setrika, binatu, sabun cuka, minyak wangi, minyak zaitun, hand body, handbody, bedak tabur, eyeliner, mascara, maskara, blush on, foundation, cushion, liptint, lip tint, lipbalm, lip balm, cat kuku, pembersih wajah, micellar water, facial wajah, perawatan wajah, perawatan rambut, bekam wajah, totok wajah, lulur pengantin, pembalut luka, watsons, guardian kosmetik, sikat gigi elektrik, mouthwash, obat kumur, benang gigi, dental floss",
    ),
    (
        "sosial_donasi",
        2,
        "canang, canang sari, banten, sesajen, upacara, odalan, galungan, nyepi, uang duka, uang kematian, sumbangan 17an, 17an, agustusan, kerja bakti, iuran agustusan, halal bihalal, reuni, baksos, bakti sosial, nyumbang, becekan, sripah, babaran, tilik bayi, jenguk bayi, mantenan, khitanan, sunatan, walimahan, tahlil, haul, maulid, yasin, takjil masjid, infak masjid, kencleng, kotak infaq, thr tetangga, parcel, parsel lebaran, bingkisan lebaran, charity, tithe, offering, wedding gift, wedding kado, birthday kado, panai, mappacci, sedekah jumat, sumbangan masjid, galang dana, donasi gaza, qurban patungan, patungan kado, uang buwuh, amplop kematian",
    ),
    (
        "biaya_pajak",
        3,
        "fine, police fine, parking fine, speeding tiket, visa extension, visa run, kitas, kitap, e-visa, visa on arrival, fee admin, fee transfer, fee notaris, fee bank, fee paypal, paypal fee, wise fee, upwork fee, fiverr fee, atm fee, admin fee, transfer fee, bank fee, withdrawal fee, late fee, wise, tax, vat, pajak bunga, pajak penghasilan, pajak bumi, pajak umkm, pajak final, bphtb, imb, pbg, siup, nib, izin usaha, sertifikat tanah, ajb, apostille, surat nikah, kua, akta lahir, akte, skbn, skhu, surat kuasa, leges, pajak progresif, derek dishub, sidang tilang, tilang elektronik, provisi, biaya provisi, selisih kurs, biaya kartu, iuran tahunan kartu, asuransi kredit",
    ),
    (
        "keluarga",
        2,
        "uang belanja mama, uang jajan adik, jatah mama, kirim mama, kirim ortu, babysitter, nanny, diaper, baby wipes, formula milk, toys, mainan bayi, kursi bayi, bouncer, breast pump, kantong asi, asi booster, susu hamil, susu promil, gaji nanny, gaji pengasuh, uang bulanan ortu, uang bulanan mama, kasih mertua",
    ),
    (
        "lainnya",
        2,
        "pendaftaran, foto, sewa tenda, sewa kursi, sewa baju, sewa kostum adat, sewa sound, jasa angkut, jasa titip, jastip, pindahan, ongkos pindahan, tukang angkut, kalah, taruhan, togel, lotre, judol, tip driver, sewa alat, kuli angkut, modal usaha, bahan kue, kemasan, lakban, stok barang",
    ),
    ("tagihan", 2, "asuransi motor, asuransi kesehatan, premi bulanan"),
    (
        "cicilan_utang",
        3,
        "bunga pinjaman, bunga kpr, bunga kredit, angsuran kpr, angsuran bank, cicilan koperasi, bunga koperasi, tagihan paylater, kredit plus, spinjam, gopay pinjam, easycash, julo, home credit, indodana, adakami",
    ),
    ("kesehatan", 1, "kontrol, hamil, sakit"),
    ("kesehatan", 2, "kontrol hamil, periksa hamil, cek hamil"),
    ("lainnya", 2, "iklan, pasang iklan, biaya iklan, ads, google ads, fb ads, nambal jaring, jaring"),
];
