//! Ways to get about, and what vehicles need.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "transport",
        1,
        "ongkos, naik, motor, mobil, angkutan, perjalanan, transport, transportasi, motoran, servis, \
         stasiun, terminal",
    ),
    (
        "transport",
        2,
        "bensin, tol, etoll, ojek, gojek, goride, gocar, grab, grabcar, grabbike, maxim, indrive, \
         indriver, taksi, taxi, bluebird, angkot, bus, bis, busway, transjakarta, tj, damri, travel, \
         kereta, krl, mrt, lrt, commuter, kai, whoosh, pesawat, tiket pesawat, tiket kereta, tiket bus, \
         tiket travel, tiket kapal, tiket ferry, kapal, ferry, becak, bajaj, servis motor, servis mobil, \
         service motor, service mobil, bengkel, oli, ganti oli, ban, tambal ban, ban motor, ban mobil, \
         isi angin, angin ban, angin, cuci motor, cuci mobil, aki, kampas rem, rantai motor, sparepart, \
         onderdil, helm, sim, perpanjang sim, tune up, spooring, rental mobil, sewa mobil, sewa motor, \
         spbu, isi bensin, isi saldo etoll, emoney, e-money, pertamina, shell, vivo, bandara, \
         ongkos pulang, mudik, busi, lampu motor, spion, derek, towing, pertalite, kuncen, pete-pete, \
         bentor, elf, isi angin ban, tiket damri, damri bandara, lion air, garuda, citilink, batik air, \
         airasia, sriwijaya, tiket lion, pelita, ka argo, argo parahyangan, argo, cititrans, daytrans, \
         xtrans, bus malam, sinar jaya, rosalia, haryanto, kapal laut, pelni, speedboat, ojek pangkalan, \
         ganti aki, cas aki, aki motor, kampas, velg, vanbelt, v-belt, karburator, ganti ban, \
         bengkel resmi, minyak kereta, minyak motor, ganti baterai kunci, gosend, perjalanan dinas, \
         ongkos ojek, e-toll, top up etoll, parkir inap, parkir langganan, tol cipali, rest area, \
         charging, charge mobil, spklu, helm bogo, jok motor, knalpot, gear set, seher, kopling, rem, \
         nitrogen, angkutan umum, jaklingko, mikrolet, metromini, opelet, delman, andong, perahu, getek, \
         penyeberangan, feri, asdp, blablacar, uber, traveloka pesawat, tiket.com pesawat, rental motor, \
         prameks, freon, isi freon, pick up, pickup, ongkos pickup, spooring balancing, balancing, \
         cat motor, ban dalam, ban dalem, sewa angkot, krl commuter, ojek online, trans, transjogja, \
         trans jogja, trans jakarta, teman bus, biskita, feeder, helmet, new helmet, scooter, skuter, \
         scooter sewa, motorbike, motorcycle, bike sewa, cab, train, flight, boat, fast boat, fastboat, \
         shuttle, airport, toll, sepeda motor, semir ban, servis sepeda, ban luar, ban belakang, \
         ban depan, cuci helm, lampu depan, lampu belakang, lampu sein, kaca spion, handle, karet, gir, \
         rantai, saringan, filter oli, tali gas, kabel gas, bohlam motor, jas hujan motor, ganti lampu, \
         gas motor, servis rem, pasang ban, tambal, pompa ban, nambal ban, ngisi bensin, eceran, \
         bensin eceran, uji emisi, kir, derek mobil, tol jagorawi, kartu tol, gopay transit, \
         antar jemput, jemputan, ojek sekolah, bajay, bemo, oplet, trem, kapal cepat, porter, bagasi, \
         kursi kereta, valet, salon mobil, detailing mobil, coating, kaca film, servis ringan, \
         ganti kampas, kampas kopling, pajero",
    ),
    ("transport", 3, "parkir"),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "transport",
        1,
        "transportation, commute, commuting, rides, bepergian, pulkam, nyetir, boncengan, nebeng, \
         carpool, pelabuhan, dermaga, halte, pom, pombensin, pertamini, gas station, jalan kaki, \
         pergi kerja, pulang kerja, berangkat kerja, pp kantor, uang jalan, biaya perjalanan, \
         pulang kampung, stasiun gambir, trip to office",
    ),
    (
        "transport",
        2,
        "diesel, refuel, mechanic, brakes, tire, tires, tyre, tyres, puncture, windshield, airfare, tram, \
         bicycle, l300, engkel, tronton, fuso, viar, tossa, biosolar, v-power, revvo, mypertamina, \
         fulltank, coolant, mpx2, yamalube, motul, castrol, enduro, grease, wd40, koil, cdi, kiprok, \
         spul, dinamo, cakram, tromol, dekrup, roller, roler, cvt, piston, bubut, korter, klep, \
         tensioner, paking, gasket, sil, shockbreaker, shok, sokbreker, skok, komstir, laher, bearing, \
         jari-jari, ruji, pelek, peleg, velek, tubles, tubeless, pentil, irc, fdr, bridgestone, dunlop, \
         michelin, vulkanisir, kenteng, fairing, spakbor, slebor, jagang, footstep, jok, setang, \
         handgrip, sein, stoplamp, reflektor, klakson, keyless, speedometer, injektor, karbu, ecu, \
         radiator, termostat, alternator, yuasa, accu, evaporator, wiper, dashcam, bushing, kaki-kaki, \
         overhaul, ahass, ahas, doorsmeer, carwash, striping, decal, kyt, nhk, visor, givi, touring, \
         turing, sunmori, polygon, sadel, groupset, shifter, oyika, gogoro, beat, vario, scoopy, nmax, \
         aerox, supra, vespa, astrea, pcx, revo, vixion, avanza, xenia, brio, agya, calya, innova, \
         ertiga, xpander, gojekan, gocek, gopartner, inriver, zendo, greensm, silverbird, opang, cidomo, \
         dokar, sado, bendi, ketinting, klotok, kelotok, jukung, sampan, tambangan, angdes, angkudes, \
         angkod, mikrobus, len, lyn, sudako, koasi, kopaja, patas, ppd, mayasari, akap, lorena, \
         primajasa, efisiensi, kym, npm, mpm, sembodo, ladju, akas, hiba, jackal, baraya, joglosemar, \
         arnes, aragon, redtrans, whitehorse, nyarter, hiace, trac, nemob, commuterline, kmt, etol, \
         railink, skytrain, kalayang, taksaka, gajayana, jayabaya, matarmaja, logawa, pangrango, \
         kutojaya, ranggajati, lodaya, turangga, harina, kertajaya, penataran, dhoho, komuter, superjet, \
         transnusa, scoot, jetstar, emirates, saudia, cathay, vietjet, traveloka, tiket.com, tiketcom, \
         redbus, ferizy, roro, nyebrang, penyebrangan, longboat, suramadu, gas money, car service, \
         bike service, car repair, bike repair, oil change, engine oil, brake pads, car battery, \
         spark plug, car parts, spare parts, windscreen wipers, bike wash, bike rental, car rental, \
         rental car, car hire, plane ticket, air ticket, baggage fee, extra baggage, checked baggage, \
         checked bag, seat selection, subway train, roadside assistance, servis truk, uang tpr, \
         retribusi terminal, izin trayek, muat barang, ongkos muat, ongkos angkut, ongkos truk, \
         sewa l300, sewa engkel, sewa viar, roda tiga, full tank, air radiator, air aki, minyak rem, \
         air wiper, chain lube, wd 40, carbon cleaner, engine flush, octane booster, coil motor, \
         brake pad, kabel rem, kabel kopling, rumah roller, van belt, mangkok ganda, noken as, \
         packing blok, shock breaker, sok breker, as roda, cacing tubles, gajah tunggal, gt radial, \
         press body, ketok magic, ketok body, bodi motor, body motor, cover motor, sayap motor, \
         behel motor, standar motor, standar samping, sarung jok, stang motor, grip motor, lampu sen, \
         lampu rem, lampu mobil, lampu stop, saklar motor, kunci kontak, kunci motor, kunci mobil, \
         baterai keyless, kabel speedometer, filter udara, cleaning injektor, throttle body, scan motor, \
         scan mobil, kipas radiator, selang radiator, timing belt, fan belt, gs astra, jumper aki, \
         jumper mobil, ac mobil, filter kabin, karpet mobil, karpet motor, cover mobil, sarung mobil, \
         sarung motor, parfum mobil, pengharum mobil, kamera mundur, dash cam, head unit, audio mobil, \
         alarm motor, alarm mobil, gps motor, gps mobil, plat nomor, bracket plat, dudukan plat, \
         plat nomer, rack steer, tie rod, ball joint, per daun, stabilizer link, turun mesin, \
         servis besar, servis berkala, servis rutin, servis honda, servis yamaha, servis injeksi, \
         servis gratis, kuras tangki, cat mobil, cat velg, poles mobil, poles body, cuci steam, \
         cuci salju, cuci snow, steam motor, stim motor, steam mobil, car wash, shampo motor, \
         sampo motor, kanebo motor, lap motor, stiker motor, kaca helm, box motor, jaket riding, \
         jaket touring, charger motor, gembok cakram, kunci ganda, sepeda lipat, sepeda gunung, \
         sepeda listrik, sepeda anak, sepeda united, pedal sepeda, pompa sepeda, lampu sepeda, \
         kring sepeda, motor listrik, swap baterai, tukar baterai, beli motor, beli mobil, dp motor, \
         dp mobil, inspeksi mobil, go ride, go car, in drive, shopee ride, green sm, xanh sm, blue bird, \
         silver bird, golden bird, water taxi, angkutan kota, angkutan desa, pete pete, suite class, \
         harapan jaya, gunung harta, pahala kencana, kramat djati, prima jasa, agra mas, murni jaya, \
         sugeng rahayu, sumber selamat, ranau indah, putra pelangi, simpati star, sempati star, big bird, \
         carter mobil, charter mobil, sewa elf, sewa hiace, sewa bus, sewa bis, sewa avanza, sewa truk, \
         sewa innova, lepas kunci, sewa sopir, sopir harian, supir harian, sopir tembak, uang sopir, \
         assa rent, isi flazz, isi brizzi, isi tapcash, ka lokal, ka ekonomi, ka eksekutif, ka bisnis, \
         ka yia, ka joglosemarkerto, ka sancaka, ka brantas, ka bengawan, bengawan solo, sri tanjung, \
         progo ka, siliwangi ka, ka siliwangi, serayu ka, ka kahuripan, ka pasundan, mutiara timur, \
         ciremai ka, majapahit ka, tiket lebaran, tiket balik, tiket pulang, tiket pulkam, \
         reschedule tiket, excess baggage, upgrade kursi, airport tax, super jet, susi air, wings air, \
         nam air, singapore airlines, qatar airways, turkish airlines, malaysia airlines, agoda pesawat, \
         trolley bandara, merak bakauheni, ketapang gilimanuk, padangbai lembar, sabuk nusantara, \
         dharma lautan, express bahari, batam fast, ongkos kerja, ongkos kuliah, ongkos sekolah, \
         ongkos balik, tiket langganan, isi minyak, rent a car, uang setoran mobil, minyak dua tak, \
         lampu led motor, duplikat kunci motor, duplikat kunci mobil, v belt mobil, servis ac mobil, \
         talang air mobil, kaki kaki mobil, servis 10rb km, rain cover motor, jas hujan rosso, \
         sarung tangan riding, holder hp motor, mobil kijang pete, rental plus sopir, uang makan sopir, \
         ka jarak jauh, ka prambanan ekspres, gaya baru malam, ganti jadwal tiket, pilih kursi pesawat, \
         super air jet, wrapping koper bandara, ongkos anak sekolah, ongkos ke pasar",
    ),
    (
        "transport",
        3,
        "vallet, car park, titip motor, penitipan motor, titip sepeda, nitip motor, bensin operasional",
    ),
];
