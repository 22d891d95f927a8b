//! Things that last: clothes, devices, furniture, tools.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "belanja",
        1,
        "belanja online, shopee, tokopedia, lazada, tiktok shop, blibli, bukalapak, zalora, checkout, co, \
         toko, mall, belanja",
    ),
    (
        "belanja",
        2,
        "baju, kaos, kemeja, celana, jeans, rok, gaun, jaket, sweater, hoodie, gamis, hijab, jilbab, \
         kerudung, mukena, sarung, batik, daster, piyama, kaos kaki, daleman, pakaian dalam, bra, topi, \
         sabuk, ikat pinggang, sepatu, sandal, sendal, tas, ransel, koper, dompet, beli celengan, jam tangan, kacamata, \
         gelang, kalung, cincin, anting, hp, handphone, iphone, samsung, xiaomi, oppo, laptop, komputer, \
         pc, monitor, keyboard, mouse, printer, tinta printer, tinta, flashdisk, harddisk, ssd, charger, \
         kabel, kabel data, casing, casing hp, case, case hp, tempered glass, headset, earphone, tws, \
         speaker, powerbank, power bank, kamera, tv, kulkas, mesin cuci, kipas, kipas angin, ac, \
         rice cooker, magic com, blender, setrika, kompor, panci, wajan, piring, gelas, sendok, meja, \
         kursi, sofa, lemari, kasur, bantal, sprei, seprai, selimut, gorden, karpet, rak, cermin, \
         jam dinding, cat, cat tembok, paku, semen, pasir, keramik, pipa, palu, bor, tangga, \
         mainan kucing, bendera, elektronik, furnitur, uniqlo, hnm, zara, ikea, ace hardware, miniso, \
         perabot, alat tulis, baju bayi, baju lebaran, handuk, payung, jas hujan, botol minum, tumbler, \
         tupperware, pot, tanaman, pupuk, aksesoris, ram, vga, stiker, lem, gunting, laci, hanger, \
         gantungan, dp sofa, pakan, pakan kucing, makanan kucing, pasir kucing, kandang, whiskas, \
         ikan hias, pakan ikan, pakan burung, jam, cincin emas, mug, paket jilbab, lipat, baterai hp, \
         servis hp, batako, bata, kran, keran, engsel, cat kayu, kuas, lampu hias, kaca, spon, \
         bunga hias, tanaman hias, vas, pigura, bingkai, parsel kosong, helm anak, kaos polos, \
         celana jeans, celana kolor, kolor, kancut, boxer, sempak, kutang, kaus, kaus kaki, dasi, blazer, \
         jas, kebaya, rok plisket, tunik, cardigan, outer, legging, peci, sorban, sajadah, koko, \
         baju koko, gelang tangan, gantungan kunci, aksesoris hp, softcase, anti gores, kabel charger, \
         adaptor, colokan, stop kontak, lampu led, bohlam, speaker bluetooth, mic, webcam, router, modem, \
         hardisk, hard disk, memory card, kartu memori, mousepad, stand laptop, tas laptop, meja lipat, \
         meja belajar, rak buku, rak sepatu, jemuran, ember plastik, toples, termos, teko, dispenser, \
         oven, mixer, airfryer, air fryer, vacuum, penyedot debu, teflon, pisau, talenan, cobek, ulekan, \
         wadah, kontainer, box plastik, buku gambar anak, sepatu futsal, sepatu bola, sepatu lari, bola, \
         raket, jersey, matras, bogo, tikar, gayung, keset, taplak, korden, bed cover, guling, \
         bantal leher, pakaian, baju kerja, sandal jepit, boneka, hewan, kucing, hamster, aquarium, \
         akuarium, vitamin kucing, totebag, tote bag, duplikat kunci, filter v60, gembok, kabel nym, \
         spanduk, kain batik, bed, rak besi, sajen, kembang setaman, tali, terpal, ember cat, kostum, \
         seragam kerja, plugin, figma, domain, hosting, midjourney, lisensi, acuk, sarong, sarongs, \
         kaftan, dress, shirt, t-shirt, tshirt, jacket, pants, trousers, shorts, skirt, bikini, swimsuit, \
         hat, cap, bag, backpack, suitcase, wallet, watch, sunglasses, belt, sneakers, sandals, \
         flip flops, boots, heels, phone, phone case, phone screen, screen repair, layar hp, lcd, \
         ganti lcd, servis laptop, servis komputer, servis kamera, servis tv, servis jam, tablet, ipad, \
         macbook, earbuds, headphones, headphone, adapter, kettle, ketel, fan, pillow, blanket, towel, \
         mattress, furniture, lamp, desk, chair, kayu, kayu balok, papan, triplek, besi, baut, sekrup, \
         obeng, tang, bor listrik, gergaji, amplas, dempul, tiner, cat minyak, keramik lantai, asbes, \
         seng, kawat, paku payung, lem kayu, selang, kran air, jahit, jahit baju, penjahit, permak, \
         obras, vermak, sol sepatu, sol, semir sepatu, reparasi, sepatu bot, sepatu anak, tas anak, \
         seragam olahraga, kain, benang, jarum, resleting, kancing, bibit, benih, cangkul, sekop, \
         polybag, pot bunga, pakan ayam, pakan lele, pakan ternak, konsentrat, dedak, makanan anjing, \
         anjing, dog food, cat food, grooming, grooming kucing, grooming anjing, kandang ayam, \
         vaksin kucing, steril kucing, dokter hewan, kapas kaki, tripod, lensa, gitar, senar gitar, drum, \
         keyboard piano, action figure, kipas meja, raket nyamuk, senter, tenda, sleeping bag, carrier, \
         sepatu gunung, kado buat diri, hiasan, balon, souvenir, suvenir, gelang kalung, emas kawin, wig, \
         masker kain, sarung tangan, jaket ojol, helm proyek",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "belanja",
        1,
        "gadget, gadgets, electronics, accessories, kitchenware, homeware, appliances, appliance, olshop, \
         marketplace, shoppe, lzd, tiktokshop, shein, aliexpress, amazon, ebay, carousell, olx, alibaba, \
         taobao, matahari, sogo, centro, klewer, pgs, glodok, asemka, distro, butik, bazar, bazaar, \
         thrift, thrifting, awul-awul, usupso, kkv, oh!some, niceso, muji, informa, azko, mitra10, \
         krisbow, courts, erafone, ibox, digimap, eraspace, datascrip, bhinneka, nanokomputer, decathlon, \
         eiger, consina, arei, h&m, stradivarius, bershka, giordano, colorbox, 3second, greenlight, \
         erigo, roughneck, thanksinsomnia, bloods, screamous, jiniso, nevada, cole, connexion, levis, \
         levi's, wrangler, nike, adidas, puma, converse, vans, reebok, asics, skechers, fila, ventela, \
         aerostreet, ardiles, specs, ortuseight, mizuno, crocs, fladeo, carvil, homyped, payless, \
         buccheri, palomino, bonia, fossil, casio, g-shock, gshock, swatch, zoya, rabbani, elzatta, \
         shafira, buttonscarves, jawhara, nibras, ethica, lafiye, elcorps, dannis, wadimor, online order, \
         department store, hardware store, flea market, home decor, home stuff, packing supplies, \
         shipping supplies, online shop, ol shop, jd id, flash sale, paket shopee, paket tokopedia, \
         paket tiktok, transmart fashion, thamrin city, pasar baru, pasar klewer, pasar gede, pasar atom, \
         factory outlet, pasar loak, awul awul, toko listrik, toko mainan, toko plastik, toko kosmetik, \
         serba 5000, mr diy, mr. diy, diy mart, oh some, ace hw, depo bangunan, mitra 10, \
         electronic city, electronic solution, best denki, urban republic, sport station, planet sports, \
         sports station, toys kingdom, toys city, kidz station, gramedia stationery, mango baju, \
         cotton on, maternal disaster, rown division, lee cooper, new balance, swallow sandal, \
         hush puppies, yongki komaladi, sophie martin, alexandre christie, daniel wellington, \
         dian pelangi, heaven lights, kami idea, wardah hijab, al isra, gajah duduk, danar hadi, \
         second hand shop, stuff for house, tik tok shop, belanja toko oren, metro dept store, \
         central dept store, yogya dept store, serba 35 ribu, h & m, pull and bear, pull & bear, \
         house of smith, charles & keith, charles and keith",
    ),
    (
        "belanja",
        2,
        "clothes, clothing, slippers, underwear, boxers, bras, lingerie, pyjamas, pajamas, jumper, hoody, \
         raincoat, umbrella, leggings, tights, swimwear, wetsuit, gloves, jewelry, jewellery, necklace, \
         earrings, bracelet, handbags, tote, luggage, purse, computer, desktop, ink, paper, television, \
         camera, speakers, fridge, refrigerator, dryer, aircon, heater, stove, cooker, pan, saucepan, \
         knife, knives, plates, bowls, mugs, cups, cutlery, spoons, forks, hangers, bookshelf, shelf, \
         shelves, bedsheet, bedding, duvet, sheets, pillows, curtains, curtain, rug, carpet, doormat, \
         mirror, painting, clock, table, armchair, couch, wardrobe, drawer, drawers, cupboard, lampshade, \
         bulbs, plants, seeds, soil, fertilizer, hose, paint, paintbrush, screws, screwdriver, hammer, \
         drill, tools, ladder, glue, boxes, envelopes, labels, stickers, pens, flyers, padlock, lock, \
         keychain, guitar, dumbbells, weights, football, basketball, tent, headtorch, flashlight, sewing, \
         tailor, tailoring, alterations, veterinarian, deworming, pakean, sandang, katok, rasukan, syari, \
         seragaman, sarimbit, pdh, pdl, korpri, oblong, singlet, tanktop, manset, baselayer, flanel, \
         tenun, songket, ulos, endek, kamen, kamben, udeng, saput, jarik, jarit, selendang, kemben, \
         stagen, korset, beskap, blangkon, surjan, lurik, sasirangan, tapis, kulot, chino, jogger, cawat, \
         sirwal, jegging, jumpsuit, romper, blus, blouse, oneset, rompi, vest, windbreaker, parka, \
         mantel, jubah, abaya, thobe, ihrom, bergo, khimar, pashmina, pasmina, ciput, bros, peniti, \
         niqab, cadar, handsock, tasbih, alquran, quran, mushaf, kopiah, songkok, kupluk, beanie, syal, \
         scarf, slayer, gesper, suspender, perhiasan, liontin, jepitan, bandana, bando, scrunchie, \
         smartwatch, smartband, pantofel, loafers, flatshoes, wedges, mules, selop, klompen, bakiak, \
         insole, slingbag, waistbag, handbag, clutch, pouch, daypack, goodiebag, mantol, ponco, \
         corkcicle, rantang, misting, hape, henpon, smartphone, realme, infinix, itel, redmi, tecno, \
         nokia, asus, rog, zenfone, galaxy, huawei, nvme, microsd, sdcard, mmc, otg, dongle, hdmi, casan, \
         cas-casan, carger, cesan, touchscreen, fleksibel, backdoor, antigores, hydrogel, tempered, \
         garskin, hardcase, kesing, popsocket, tongsis, ringlight, gimbal, stabilizer, clip-on, mikrofon, \
         soundcard, handsfree, hansfree, airpods, airpod, soundcore, jbl, amplifier, subwoofer, soundbar, \
         radio, mp3, microphone, toa, megaphone, televisi, stb, antena, parabola, remot, dvd, proyektor, \
         projector, prosesor, processor, ryzen, motherboard, mobo, mainboard, rtx, gpu, psu, heatsink, \
         keycaps, logitech, deskmat, lenovo, acer, thinkpad, imac, chromebook, antivirus, kaspersky, \
         epson, canon, cartridge, laminating, scanner, mikrotik, mifi, cctv, bardi, drone, dji, gopro, \
         mirrorless, dslr, instax, polaroid, softbox, freezer, showcase, aircooler, miyako, maspion, \
         philips, panasonic, polytron, sanken, denpoo, gea, electrolux, modena, rinnai, magicom, mejikom, \
         juicer, chopper, microwave, mikrowave, toaster, panggangan, gosokan, steamer, humidifier, \
         diffuser, downlight, saklar, sakelar, stopkontak, steker, olor, mcb, sekring, stavolt, genset, \
         isolasi, solder, tespen, multitester, multimeter, avometer, penggorengan, kuali, kenceng, \
         dandang, kukusan, langseng, soblok, sutil, spatula, sodet, irus, centong, entong, garpu, asahan, \
         parutan, cowek, muntu, serokan, baskom, tampah, bangku, sofabed, bufet, nakas, ambalan, \
         keranjang, kapstok, ranjang, dipan, divan, springbed, inoac, topper, bedcover, kelambu, tirai, \
         gordyn, vitrase, permadani, ambal, lukisan, kaligrafi, asbak, gentong, jerigen, cantolan, \
         alteco, aibon, doubletape, selotip, solasi, isolatip, cutter, kater, meteran, waterpass, \
         toolbox, gerinda, kompresor, semprotan, kapak, golok, parang, arit, celurit, sabit, pacul, \
         linggis, tatah, pahat, ketam, rafia, trolley, troli, headlamp, petromaks, kardus, karton, \
         corrugated, bubblewrap, buble, polymailer, polimailer, opp, stempel, ordner, stopmap, stapler, \
         staples, hekter, streples, jepret, paperbag, pita, hangtag, banner, xbanner, x-banner, plang, \
         akrilik, lanyard, sablon, dtf, bordir, mika, besek, timbangan, whiteboard, postit, bolpoin, \
         bulpen, pena, agenda, planner, kalender, brankas, manekin, etalase, robot-robotan, \
         mobil-mobilan, hotwheels, tomica, diecast, tamiya, beyblade, yoyo, gasing, lato-lato, slime, \
         squishy, playdoh, barbie, masak-masakan, labubu, popmart, gashapon, funko, nendoroid, gunpla, \
         bandai, nippers, rubik, monopoli, gelembung, otoped, perosotan, layang-layang, gelasan, \
         kerincing, pokemon, yugioh, photocard, lightstick, merch, merchandise, poster, deco, toploader, \
         vinyl, kanvas, sketchbook, copic, rajut, hakpen, kristik, manik-manik, payet, resin, clay, reel, \
         kail, kumbul, cacing, essen, jala, korang, deker, decker, shuttlecock, yonex, dumbell, dumbbell, \
         barbel, skipping, treadmill, samsak, skateboard, joystick, gamepad, ps4, ps5, ps3, nesting, \
         hammock, carabiner, flysheet, mimis, ukulele, kalimba, harmonika, biola, cajon, capo, angklung, \
         suling, seruling, rebana, aglonema, aglaonema, monstera, kaktus, sukulen, bonsai, adenium, \
         bougenville, puring, kompos, sekam, cocopeat, hidroponik, netpot, rockwool, cupang, guppy, \
         arwana, channa, aquascape, aerator, jentik, jangkrik, kroto, voer, milet, millet, sangkar, \
         kerodong, lovebird, kacer, pleci, perkutut, marmut, kelinci, iguana, kura-kura, me-o, felibite, \
         catchoize, proplan, equilibrio, pedigree, alpo, wetfood, dryfood, bentonite, petshop, vet, \
         wantek, wenter, benur, nener, doc, dod, pullet, baglog, urea, phonska, npk, kcl, tsp, sp36, poc, \
         dolomit, em4, molase, herbisida, gramoxone, gramoxon, roundup, rondap, basmilang, pestisida, \
         insektisida, fungisida, decis, regent, furadan, curacron, spontan, antracol, dithane, amistar, \
         zpt, mulsa, ajir, paranet, waring, sprayer, alkon, traktor, bajak, nraktor, garu, combine, \
         perontok, selep, selepan, egrek, dodos, arko, angkong, br1, br2, 511, pelet, pf1000, katul, \
         bekatul, onggok, bungkil, pollard, jerami, odot, hijauan, ngarit, tebon, silase, comboran, \
         komboran, vitachick, gasolek, baling-baling, pukat, bubu, rawai, ransum, blong, fishfinder, \
         jangkar, dayung, para-para, furing, viselin, renda, bisban, canting, mori, rotan, melamin, \
         melamine, glasir, rakel, sublim, flexi, dongkrak, elektroda, asetilen, kompon, epoxy, \
         hiking boots, tank tops, swim trunks, rash guard, screen protector, charging cable, usb cable, \
         usb stick, flash drive, hard drive, external drive, memory stick, power strip, extension cord, \
         extension cable, travel adapter, battery replacement, screen replacement, sd cards, \
         washing machine, air conditioner, water dispenser, gas stove, ironing board, cutting board, \
         chopping board, glasses set, food container, lunch containers, plastic box, laundry basket, \
         picture frame, coffee table, nails pack, duct tape, packing tape, cardboard box, sticky notes, \
         business cards, key copy, spare key, bicycle helmet, yoga mat, tennis racket, badminton racket, \
         surfboard wax, fishing rod, fishing gear, camping gear, pet food, dog treats, kitty litter, \
         dog toy, pet supplies, pet vaccine, dog vaccine, flea treatment, pet boarding, dog boarding, \
         pet sitter, dog walker, fish food, bird food, couple lebaran, tank top, crop top, segi empat, \
         bucket hat, masker buff, apple watch, mi band, slip on, card holder, travel bag, rain cover, \
         hydro flask, kotak bekal, kotak makan, telepon genggam, vivo hp, kindle paperwhite, \
         hdd eksternal, micro sd, sd card, card reader, usb hub, hub usb, type c, kepala cas, \
         fast charging, pengisi daya, batre hp, baterai laptop, batre laptop, baterai tanam, ganti batre, \
         ganti layar, konektor cas, anti spy, kondom hp, selfie stick, clip on, audio interface, \
         salon aktif, salon speaker, sound system, home theater, karaoke set, intel core, power supply, \
         thermal paste, lampu monitor, cooling pad, mac mini, notebook bekas, instal windows, \
         install windows, instal ulang, install ulang, windows original, catridge printer, toner printer, \
         kertas foto, kertas a4, kertas f4, mesin press, mesin kasir, mesin absen, penghancur kertas, \
         wifi extender, repeater wifi, access point, smart plug, ip cam, bel rumah, bel pintu, \
         alarm rumah, action cam, roll film, rol film, baterai kamera, air cooler, magic jar, mejik kom, \
         penanak nasi, pemanas air, water heater, pemanggang roti, sandwich maker, waffle maker, \
         grill pan, bbq grill, pemanggang sate, coffee maker, mesin kopi, french press, grinder kopi, \
         vacum cleaner, air purifier, essential oil, lampu tidur, lampu belajar, lampu meja, lampu taman, \
         lampu gantung, lampu downlight, lampu strip, led strip, lampu tumblr, lampu sorot, lampu sensor, \
         fitting lampu, piting lampu, terminal listrik, panel surya, timer listrik, batu asah, \
         saringan teh, saringan minyak, bakul nasi, tudung saji, tempat bumbu, kitchen set, \
         container box, box container, kotak penyimpanan, storage box, tempat tidur, bad cover, \
         wall sticker, wallpaper stiker, tempat tisu, pompa galon, galon kosong, tong air, tandon kecil, \
         hook tempel, double tape, double tip, lakban bening, lakban hitam, lakban coklat, \
         lakban fragile, penggaris besi, kunci inggris, kunci pas, kunci l, kunci sok, kunci shock, \
         tool box, mesin las, mesin steam, jet cleaner, serutan kayu, rantai gembok, gagang pintu, \
         roda trolly, lampu badai, dus packing, box packing, single face, bubble wrap, bubble mailer, \
         poly mailer, plastik polymailer, plastik packing, plastik opp, plastik pe, plastik hd, \
         plastik ziplock, amplop coklat, amplop bubble, amplop putih, kertas thermal, kertas termal, \
         kertas struk, kertas kasir, roll kasir, kertas label, label thermal, label nama, label harga, \
         kertas resi, kertas sticker, buku nota, buku kwitansi, buku kas, buku folio, map plastik, \
         clear holder, amplop lamaran, klip kertas, binder clip, pelubang kertas, kertas karbon, \
         kertas kado, kertas kraft, kertas buffalo, kertas koran, kertas bungkus, tali kur, kartu ucapan, \
         kartu nama, hang tag, neon box, id card, name tag, pin custom, botol plastik, botol spray, \
         cup plastik, cup sealer, cup es, box makanan, box kue, dus kue, dus nasi, styrofoam box, \
         gabus styrofoam, es gel, white board, sticky note, post it, pulpen gel, kalkulator casio, \
         filing cabinet, mesin sealer, sealer plastik, impulse sealer, heat gun, light box, \
         background foto, alas foto, mainan mobil, mainan masak, mainan robot, mobil rc, hot wheels, \
         die cast, mini gt, dinamo tamiya, lato lato, play doh, lilin mainan, pop mart, blind box, \
         sonny angel, mystery box, capsule toy, model kit, hg gundam, mg gundam, kartu gaple, \
         domino kartu, catur set, puzzle kayu, mainan kayu, flash card, pistol air, pistol mainan, \
         skuter anak, mobil aki, kolam karet, ban renang, album kpop, album bts, album seventeen, \
         album enhypen, album nct, light stick, army bomb, carat bong, season greeting, \
         seasons greetings, binder photocard, group order, go kpop, piringan hitam, kaset pita, \
         washi tape, junk journal, bullet journal, alat lukis, drawing pen, manik manik, aroma terapi, \
         lilin aromaterapi, dupa aroma, alat pancing, joran pancing, ril pancing, senar pancing, \
         pelampung pancing, timah pancing, umpan palsu, umpan cacing, lumut pancing, jaring ikan, \
         kotak pancing, pelindung lutut, kok badminton, senar raket, bet pingpong, resistance band, \
         alat fitness, sepeda statis, pelindung gigi, helm sepeda, stik ps, stick ps, controller ps, \
         nintendo switch, switch lite, kaset ps4, game console, konsol game, steam deck, trekking pole, \
         gas hi-cook, lampu tenda, senapan angin, peluru angin, keladi hias, janda bolong, lidah mertua, \
         sirih gading, pohon mangga, rumput jepang, media tanam, ab mix, ikan cupang, ikan koi, \
         ikan guppy, ikan arwana, ikan channa, ikan louhan, kutu air, ulat hongkong, pur burung, \
         cucak ijo, ayam hias, ayam bangkok, ayam jago, kura kura, landak mini, sugar glider, \
         royal canin, pro plan, kitchen flavor, dog choize, snack kucing, creamy treats, susu kucing, \
         vitamin hewan, sampo kucing, shampo kucing, litter box, serok pasir, mainan anjing, pet hotel, \
         pet shop, pet kingdom, klinik hewan, berobat kucing, obat kucing, vaksin anjing, operasi kucing, \
         usg kucing, ganti hinge, cleaning laptop, unlock icloud, ganti strap, garansi tambahan, \
         bakalan sapi, bakalan kambing, koloni lebah, stup lebah, kapur pertanian, tetes tebu, obat hama, \
         obat rumput, racun rumput, obat padi, obat wereng, obat ulat, plastik mulsa, plastik uv, \
         jaring tanaman, jaring burung, tangki semprot, mesin rumput, pompa sawah, sewa traktor, \
         sewa combine, mesin panen, dos padi, sewa perontok, sewa sawah, gadai sawah, solar traktor, \
         solar pompa, bensin alkon, giling padi, ongkos giling, penggilingan padi, jemur padi, \
         mangkok karet, cuka karet, gerobak sorong, br 1, bebek 144, pf 1000, hi provit, ampas tahu, \
         ampas tempe, jagung giling, jagung pakan, rumput gajah, mineral sapi, garam ternak, obat ternak, \
         vitamin ayam, vita chicks, obat ayam, obat sapi, vaksin ayam, vaksin nd, vaksin sapi, \
         vaksin pmk, inseminasi sapi, kawin suntik, suntik sapi, ib sapi, pemanas ayam, mesin tetas, \
         telur tetas, mesin perah, ember susu, kolam bundar, kincir tambak, kapur tambak, \
         probiotik tambak, probiotik ikan, garam ikan, obat ikan, sewa tambak, sewa kolam, solar kapal, \
         solar perahu, solar nelayan, bensin tempel, oli kapal, mesin tempel, mesin perahu, \
         baling baling, as kapal, tambal perahu, perahu fiber, jaring udang, jaring kepiting, \
         jaring insang, jaring gillnet, trammel net, pancing rawai, timah jaring, pelampung jaring, \
         umpan kepiting, umpan laut, bekal melaut, perbekalan melaut, es curah, box ikan, fish box, \
         coolbox ikan, gps kapal, fish finder, lampu kapal, lampu celup, garam krosok, cotton combed, \
         karet elastis, lilin batik, bambu anyam, bambu kerajinan, eceng gondok, lilin cetak, \
         cetakan kue, loyang brownies, cetakan bolu, cetakan puding, mesin adonan, penggiling daging, \
         giling bakso, giling tepung, mesin es, grinder cafe, mesin boba, karet tambal, oli drum, \
         silet barber, alat salon, atribut gojek, helm gojek, atribut ojol, holder ojol, helm las, \
         mata potong, gas las, oksigen las, tabung argon, haul shopee, pots and pans, flowers for house, \
         sepatu sekolah hitam, sepatu roda anak, set top box, kertas hvs a4, vietnam drip alat, \
         lampu tenaga surya, tabung gas kosong, bak mandi plastik, pompa air mini, thank you card, \
         photo box mini, one piece figure, balon ulang tahun, sepeda listrik anak, mobil mobilan aki, \
         kartu pokemon tcg, cool box pancing, ikan mas koki, biji bunga matahari, obat kutu kucing, \
         obat cacing kucing, obat jamur kucing, bibit bawang merah, obat tikus sawah, obat jamur tanaman, \
         mesin potong rumput, obat cacing sapi, tempat minum ayam, umpan ikan laut, es balok kapal, \
         es balok ikan, lampu petromak nelayan, oli mesin jahit, dinamo mesin jahit, \
         sparepart mesin jahit, kunci motor bengkel, alat tambal ban, bahan tambal ban, \
         alat cukur barber, cat rambut salon",
    ),
];
