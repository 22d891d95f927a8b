//! Who writes notices, and what they are about.

/// Who writes such texts: their names, the account that is theirs, where there is one.
pub(crate) const SENDERS: &[(&str, &str)] = &[
    (
        "BCA",
        "bca, bank bca, bca mobile, m-bca, mybca, klikbca, info bca, bcainfo, flazz, m-transfer, m-info, halobca",
    ),
    (
        "Mandiri",
        "mandiri, bank mandiri, livin, livin ', livin ' by mandiri, livin by mandiri, livin'by mandiri, livin' by mandiri, mandiri e-cash, info mandiri",
    ),
    ("BRI", "bri, bank bri, brimo, sms banking bri, info bri, bri notif, brilink, brizzi"),
    ("BNI", "bni, bank bni, info bni, bni mobile, wondr, wondr by bni, sms banking bni, bni mobile banking"),
    ("BSI", "bsi, bank bsi, bsi mobile, byond, byond by bsi, info bsi, bank syariah indonesia"),
    ("Jago", "jago, bank jago, jago syariah"),
    ("Jenius", "jenius, btpn jenius"),
    ("SeaBank", "seabank, sea bank, bank seabank"),
    ("blu", "blu, blu by bca, blu by bca digital, bca digital"),
    ("GoPay", "gopay, go pay, go-pay"),
    ("OVO", "ovo, ovo cash"),
    ("DANA", "dana, dana id, dana indonesia"),
    ("ShopeePay", "shopeepay, shopee pay, spay"),
    ("LinkAja", "linkaja, link aja"),
    ("SPayLater", "spaylater, shopee paylater"),
    ("GoPay Later", "gopaylater, gopay later"),
    ("Traveloka PayLater", "traveloka paylater"),
    ("Kredivo", "kredivo"),
    ("Akulaku", "akulaku"),
    ("Atome", "atome"),
    ("Indodana", "indodana"),
    ("PayLater", "paylater"),
    (
        "",
        "cimb, cimb niaga, octo, octo mobile, permata, permatabank, permata bank, permatamobile, permata me, danamon, d-bank, \
         btn, bank btn, panin, ocbc, ocbc nisp, maybank, uob, tmrw, uob tmrw, dbs, digibank, digibank by dbs, hsbc, citibank, \
         bank mega, mega, bukopin, kb bukopin, btpn, neobank, neo, bank neo, bank neo commerce, allo, allo bank, line bank, \
         hana, krom, bank krom, superbank, bank raya, raya, nobu, sinarmas, bjb, bank bjb, bank dki, jakone, bank jatim, \
         bank jateng, muamalat, bank muamalat, aladin, bank aladin, flip, wise, paypal, jeniuspay, astrapay, i.saku, isaku, \
         doku, sakuku, hibank, amar, tunaiku, motionbank, bank sumut, bank sulselbar, bpd bali, \
         shopee, tokopedia, lazada, blibli, bukalapak, tiktok, tiktok shop, zalora, jd . id, bhinneka, sociolla, \
         traveloka, tiket, tiket . com, agoda, booking . com, airbnb, pegipegi, reddoorz, oyo, kai, kai access, access by kai, \
         garuda, citilink, lion air, airasia, batik air, redbus, whoosh, damri, pelni, mrt, transjakarta, lrt, \
         gojek, gofood, go-food, goride, go-ride, gocar, go-car, gosend, gomart, gotagihan, grab, grabfood, grabbike, grabcar, \
         grabmart, grabexpress, shopeefood, maxim, indrive, bluebird, blue bird, mybluebird, maxride, gobiz, grabmerchant, payroll, payoneer, skrill, revolut, \
         pln, pln mobile, pgn, pgn mobile, pam jaya, palyja, aetra, pdam, bpjs, bpjs kesehatan, jkn, mobile jkn, telkomsel, mytelkomsel, indihome, xl, axiata, myxl, axis, \
         indosat, im3, tri, smartfren, by . u, by.u, biznet, first media, firstmedia, myrepublic, cbn, iconnet, orbit, telkom, \
         transvision, netflix, spotify, disney, disney+, vidio, viu, youtube, google, google play, apple, app store, itunes, \
         steam, hbo, prime video, canva, icloud, openai, chatgpt, microsoft, \
         indomaret, klik indomaret, alfamart, alfagift, alfamidi, superindo, hypermart, transmart, lotte, ranch market, \
         guardian, watsons, kimia farma, k-24, halodoc, alodokter, century, \
         pertamina, mypertamina, spbu, shell, bp, vivo, \
         e-toll, etoll, e-money, emoney, tapcash, cgv, xxi, tix id, tix, m-tix, cinepolis, loket, \
         adira, adira finance, fif, fifgroup, baf, oto, wom, wom finance, mandiri tunas finance, acc, astra credit, bfi, \
         home credit, pegadaian, prudential, allianz, manulife, axa, jne, j&t, j & t, j & t express, jnt, jnt express, jne express, sicepat ekspres, sicepat, anteraja, spx, ninja, lion parcel, \
         pos indonesia, tiki, wahana, id express, samsat, signal, m-paspor, ditjen pajak, djp, edlink, ruangguru, \
         bibit, bareksa, ajaib, stockbit, pluang, pintu, indodax, tokocrypto, tanamduit, magic, ipaymu, midtrans, xendit, \
         kitabisa, baznas, dompet dhuafa, rumah zakat, starbucks, kopi kenangan, fore, hokben, mcd, kfc",
    ),
];

/// What services and goods are, in words that the lexicon files.
pub(crate) const SERVICES: &[(&str, &str)] = &[
    (
        "makan",
        "gofood, go-food, grabfood, grab food, shopeefood, shopee food, restoran, resto, rumah makan, cafe, kafe, rm, warung, bakery",
    ),
    (
        "ojek",
        "goride, go-ride, gocar, go-car, gobluebird, grabbike, grabcar, grab bike, grab car, maxim, indrive, bluebird, blue bird, \
      transjakarta, mrt, lrt, krl, commuter, tol, e-toll, etoll, e-tol, jalan tol, spbu, shell, pertamina, pertamax, pertalite, \
      dexlite, biosolar, solar, bbm, parkir, damri, redbus, whoosh, kai, kai access, access by kai, garuda, citilink, lion air, \
      airasia, batik air, pelita, argo, mybluebird, gerbang tol, gerbang, gol i, gol ii, gol 1, secure parking, pelni, ferry, ferizy, ev charging, spklu",
    ),
    (
        "listrik",
        "token listrik, token pln, pln, listrik, pln prabayar, pln postpaid, pln pascabayar, listrik prabayar, pdam, indihome, \
      biznet, first media, firstmedia, myrepublic, iconnet, ipl, pgn, cbn, telkom, tagihan gas, gas bumi, rekening air, pam jaya, palyja, starlink, oxygen, mncplay",
    ),
    (
        "bpjs",
        "bpjs, bpjs kesehatan, jkn, mobile jkn, rumah sakit, rs, rsia, rsud, klinik, apotek, apotik, halodoc, alodokter, \
      laboratorium, prodia, optik, dokter, puskesmas, kimia farma, k-24, century, farma",
    ),
    (
        "pulsa",
        "pulsa, paket data, paket internet, internet sakti, kuota internet, telkomsel, mytelkomsel, xl, myxl, indosat, im3, \
      smartfren, by . u, tri, axis, paket combo, combo sakti, paket roaming, telkomsel halo, kartu halo",
    ),
    (
        "netflix",
        "netflix, spotify, disney+, disney, vidio, viu, youtube premium, steam, cgv, xxi, m-tix, tix id, cinepolis, bioskop, \
      hbo, prime video, diamond, mobile legends, free fire, loket, konser, hotel, agoda, airbnb, reddoorz, oyo, google one, \
      apple . com / bill, icloud, icloud+, apple music, apple tv, hotstar, disney+ hotstar, youtube, openai, chatgpt, canva, crunchyroll, app store, google play, itunes, playstation, check-in, penginapan, villa",
    ),
    (
        "denda",
        "pbb, pbb-p, pajak bumi, pkb, samsat, pajak kendaraan, pajak, e-samsat, djp, npwpd, mpn, penerimaan negara, paspor, \
      tilang, retribusi, ditjen pajak, bphtb, stnk, materai, meterai",
    ),
    (
        "angsuran",
        "angsuran, adira, fif, fifgroup, baf, oto, wom, bfi, home credit, cicilan motor, cicilan mobil, kpr, leasing, pinjaman, \
      kredit motor, kredit mobil, mandiri tunas finance, pegadaian, multifinance, finance",
    ),
    (
        "zakat",
        "infak, infaq, zakat, sedekah, shodaqoh, wakaf, donasi, kitabisa, baznas, dompet dhuafa, rumah zakat, masjid, kurban, qurban, kado",
    ),
    ("asuransi", "prudential, allianz, manulife, axa, asuransi, premi"),
    (
        "spp",
        "spp, ukt, uang kuliah, uang sekolah, universitas, sekolah, ruangguru, bimbel, kursus, kampus, les",
    ),
    (
        "sabun",
        "indomaret, alfamart, alfamidi, superindo, hypermart, transmart, lotte, ranch market, gomart, grabmart, alfagift, minimarket, \
      supermarket, swalayan, sembako, hero, farmers market, aeon, lotte mart, yogya, circle k, familymart, lawson",
    ),
    ("kos", "kos, kost, ibu kos, bapak kos, kontrakan, sewa rumah, apartemen, kosan"),
    ("facial", "guardian, watsons, sociolla, salon, barbershop, skincare"),
    (
        "biaya admin",
        "biaya adm, biaya admin, biaya administrasi, biaya bulanan, biaya kartu, monthly fee, annual fee, iuran tahunan",
    ),
    (
        "baju",
        "uniqlo, h&m, zara, ace hardware, azko, ikea, miniso, matahari, electronic city, electronic solution, hartono, best denki, \
      digimap, samsung, xiaomi, mi store, erafone, gramedia, decathlon, sports station, planet sports, adidas, nike, bata, payless, \
      pull&bear, bershka, giordano, the executive, polo, levis, levi's, ramayana, sogo, metro, depo bangunan, mitra10, sepatu, fashion, kaos, erajaya, ibox, eiger, mr diy, informa",
    ),
];

/// The same of money that comes in.
pub(crate) const INCOMES: &[(&str, &str)] = &[
    (
        "bunga",
        "bunga, bunga harian, bunga tabungan, bunga deposito, jasa giro, dividen, interest, imbal hasil, reksa dana, reksadana, \
      bagi hasil, kupon, deposito, saham, bibit, bareksa, ajaib, stockbit, sbn, obligasi, penjualan reksa dana",
    ),
    ("gaji", "gaji, gajimu, gaji anda, payroll, salary, gajian, upah, pensiun, taspen, lembur, tunjangan"),
    (
        "omzet",
        "seller, penjual, saldo penjual, penjualan, hasil penjualan, dana penjualan, merchant, settlement, shopee seller, \
      tokopedia seller, orderan, gofood merchant, grabmerchant, grab merchant, gobiz, midtrans, xendit",
    ),
    ("thr", "thr, bonus, insentif"),
    (
        "honor",
        "honor, freelance, komisi, fee, project, proyek, jasa, invoice, honorarium, upwork, fiverr, adsense",
    ),
    ("hadiah", "dana kaget, angpao, hadiah, kado, salam tempel, uang saku"),
    ("refund", "refund, pengembalian dana, dikembalikan, cashback, reimburse, reimbursement, klaim, retur"),
];
