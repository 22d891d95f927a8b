//! What a household uses up: from the market and the minimarket.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "belanja_harian",
        1,
        "belanja bulanan, belanja harian, belanja pasar, belanja dapur, pasar, warung kelontong, \
         kebutuhan dapur, sembako, kebutuhan rumah, kebutuhan sehari-hari, keperluan rumah, pajak pagi, \
         pajak simpang",
    ),
    (
        "belanja_harian",
        2,
        "beras, telur, minyak, minyak goreng, gula, garam, tepung, sayur, sayuran, bayam, kangkung, \
         wortel, tomat, bawang, bawang merah, bawang putih, cabe, cabai, tempe, tahu, ikan, daging, ayam, \
         ayam potong, udang, cumi, buah, pisang, jeruk, apel, mangga, semangka, pepaya, anggur, susu, \
         susu uht, keju, mentega, kecap, saus, sambal, bumbu, santan, galon, gas, gas elpiji, elpiji, \
         lpg, gas lpg, tabung gas, isi galon, air galon, sabun, sabun cuci, sabun mandi, detergen, \
         deterjen, rinso, pewangi, molto, odol, pasta gigi, sikat gigi, sikat, sampo, shampo, shampoo, \
         tisu, tissue, pembalut, sunlight, pel, sapu, ember, lampu, baterai, obat nyamuk, plastik, \
         indomaret, alfamart, alfamidi, superindo, hypermart, carrefour, transmart, lotte mart, \
         minimarket, supermarket, giant, hero, tip top, yogya, borma, kelontong, sagu, oat, sereal, \
         margarin, kopi sachet, teh celup, rokok, korek, aqua galon, le minerale, jagung, labu, kacang, \
         terong, brokoli, jahe, kunyit, serai, tukang sayur, mang sayur, kebutuhan, klorin, karbol, \
         wipol, kamper, spons, pembersih, kresek, tissue basah, tisu basah, lauk, lauk asin, ikan asin, \
         terasi, cabe rawit, cabe merah, lombok, brambang, bimoli, fortune, tropical, sania, filma, \
         baygon, hit, autan, vape, telor, telur asin, melon, salak, rambutan, duku, manggis, durian, \
         alpukat, jambu, naga, buah naga, nanas, nangka, belimbing, kurma, kol, kubis, sawi, buncis, \
         kacang panjang, timun, mentimun, kentang mentah, ubi, singkong, tauge, toge, jamur, daun bawang, \
         seledri, kemangi, daun salam, lengkuas, ketumbar, merica, lada, pala, kaldu, royco, masako, \
         micin, ajinomoto, penyedap, kecap bango, kecap manis, saus tomat, mayones, tepung terigu, \
         terigu, maizena, gula pasir, gula merah, gula jawa, garam dapur, minyak sayur, blue band, \
         margarine, ikan nila, ikan lele, ikan tongkol, tongkol, bandeng, kakap, gurame, nila, \
         ikan dencis, dencis, teri, ebi, kerang, daging sapi, daging ayam, ayam fillet, fillet, sosis, \
         nugget, kornet, sarden, bakso mentah, tahu tempe, oncom, air isi ulang, isi ulang galon, \
         galon isi ulang, air galon isi ulang, gas melon, gas 3kg, elpiji 3kg, so klin, daia, attack, \
         downy, mama lemon, ekonomi, harpic, vixal, super pell, porstex, bayclin, tissue toilet, \
         lifebuoy, lux, giv, nuvo, pepsodent, ciptadent, formula, sikat wc, kain pel, tas kresek, \
         plastik sampah, trash bag, aluminium foil, pampers dewasa, softex, laurier, charm, rokok surya, \
         rokok ketengan, surya, sampoerna, gudang garam, marlboro, djarum, djarum super, dji sam soe, la, \
         udud, vape liquid, liquid, indomilk, frisian flag, bear brand, ultramilk, dancow, energen, milo, \
         quaker, indomie kardus, mie instan, mi instan, popmie, sarimi, sedap, tusuk gigi, korek api, \
         lilin, batu baterai, isi staples, farmers market, ranch market, food hall, lottemart, hari hari, \
         naga swalayan, swalayan, toserba, griya, ramayana bahan, tiptop, segari, sayurbox, astro, \
         pasar induk, sayur mayur, belanja sayur, kebutuhan bulanan, susu kental manis, skm, \
         susu beruang, sembako bulanan, lauk mentah, selai, roti tawar, endog puyuh, telur puyuh, \
         abon sapi, minyakita, minyak kita, pel lantai, sabun cair, kopi bubuk, gula aren, madu sachet, \
         air mineral dus, kecap asin, agar-agar, nutrijell, santan instan, sasa, kara, bumbu racik, \
         ikan gabus, gabus, patin, baung, pisang kepok, daun pisang, kelapa parut, tomat cherry, \
         belanja ke pasar, belanja di pasar, air topup, belanja ke pajak, pajak simpang limun, \
         ke pajak beli, garbage bag, shopping bag, gendhis, iwak, cau, lauk basah, sangu beras, \
         minyak tanah, arang, kayu bakar, korek gas, gas portable, kapur barus, pewangi baju, pelembut, \
         pembersih lantai, pemutih, sabut, spons cuci, sikat baju, serbet, tusuk sate, kertas nasi, \
         plastik wrap, kertas minyak, sedotan, gelas plastik, sendok plastik, styrofoam, bumbu dapur, \
         rempah, santan kara, kemiri, asam jawa, daun jeruk, daun pandan, jeruk nipis, jeruk purut, \
         lemon, kelengkeng, kiwi, pir, stroberi, strawberry, blueberry, sirsak, salak pondoh, kedondong, \
         petai, kacang tanah, kacang hijau, kacang kedelai, bihun mentah, mie telur, makaroni, soun, \
         tepung beras, tepung tapioka, tapioka, kanji, baking powder, ragi, vanili, pewarna makanan, \
         selai kacang, meses, susu bubuk, krimer, gula batu, madu hutan, telur bebek, telur ayam, \
         ayam kampung, ceker ayam, ati ampela, tetelan, iga sapi, tulang sapi, daging kambing, \
         ikan kembung, ikan mas, ikan patin, ikan bandeng, ikan teri, ikan pari, baronang, \
         cakalang mentah, vegetables, fruit, fruits, cheese, butter, tofu, tempeh, spinach, carrots, \
         potatoes, onions, garlic, chili, detergent, tissues, toilet paper, sponge, household, gallon, \
         drinking air, frestea, ale-ale, okky jelly, teh gelas, minuman kaleng, dos air, air dus, \
         indomie dus, indomie dos, sarden kaleng, abc",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "belanja_harian",
        1,
        "market, pantry, costco, wholesale, toiletries, grosiran, mlijo, mlijoan, wakul, peken, indomart, \
         indomrt, klikindomaret, alfa, alfagift, circlek, lawson, familymart, 7-eleven, ceriamart, \
         yomart, indogrosir, grandlucky, foodmart, primafresh, aeon, frestive, gelael, tip-top, harihari, \
         luwes, pamella, mirota, progo, basmalah, brastagi, suzuya, freshmart, multimart, pepito, \
         clandys, hardys, happyfresh, titipku, kecipir, tanihub, getgo, gomart, grabmart, alfamind, \
         convenience store, mini mart, corner shop, cleaning supplies, cleaning products, \
         kitchen supplies, bathroom supplies, pantry staples, bulk buy, belanja mingguan, \
         belanja sembako, belanja rumah, belanja warung, belanja grosir, stok dapur, stok kulkas, \
         stok sembako, isi kulkas, isi dapur, keperluan dapur, keperluan bulanan, keperluan harian, \
         peralatan mandi, perlengkapan mandi, bahan makanan, bahan masakan, bahan masak, bahan dapur, \
         bahan pokok, operasi pasar, warung madura, warung sayur, warung sebelah, warung depan, \
         toko sembako, toko madura, toko grosir, circle k, family mart, familymart kopi, seven eleven, \
         7 eleven, lotte grosir, indo grosir, grand lucky, the foodhall, all fresh, rumah buah, \
         kem chicks, diamond supermarket, mirota kampus, gading mas, smesco mart, toko basmalah, \
         maju bersama, diamond fair, tiara dewata, coco mart, bintang supermarket, delta dewata, \
         niki mart, happy fresh, grab mart, go mart, shopee segar, tokopedia now, belanja toko kelontong",
    ),
    (
        "belanja_harian",
        2,
        "pepper, flour, vinegar, ketchup, mustard, honey, oats, chickpeas, lentils, beans, potato, \
         tomato, tomatoes, onion, cabbage, lettuce, cucumber, cucumbers, broccoli, cauliflower, eggplant, \
         zucchini, pumpkin, corn, capsicum, chilies, ginger, turmeric, lemongrass, mushroom, mushrooms, \
         herbs, spices, spice, seasoning, veg, apple, apples, banana, bananas, orange, oranges, mango, \
         mangoes, papaya, pineapple, watermelon, grapes, avocado, avocados, lime, limes, lemons, \
         strawberries, blueberries, berries, kiwis, pears, coconut, lamb, sausages, sausage, cream, \
         parmesan, feta, cheddar, propane, charcoal, firewood, bleach, disinfectant, mop, broom, bucket, \
         dustpan, brush, scrubber, sponges, napkins, ziploc, foil, lightbulb, batteries, candles, \
         matches, lighter, cigarettes, cigarette, cigs, smokes, tobacco, e-liquid, toothbrush, pads, \
         tampons, q-tips, sphp, rojolele, gabah, menir, sunco, sovia, gulaku, diasweet, refina, hunkwe, \
         sajiku, oatmeal, havermut, granola, muesli, cornflakes, quinoa, almond, mete, mede, kapri, \
         edamame, kedelai, wijen, kismis, kwaci, sohun, nori, swallow, selasih, kolang-kaling, bombay, \
         boncabe, rawit, paprika, gambas, oyong, pare, peria, waluh, manisa, jipang, lobak, bengkoang, \
         bengkuang, ketela, talas, keladi, gembili, ganyong, porang, umbi, caisim, pakcoy, pokcoy, \
         kailan, selada, gubis, katuk, kelor, melinjo, mlinjo, kenikir, pakis, rebung, tewel, gori, \
         kluwih, keluwih, pete, leunca, poh-pohan, pohpohan, rosemary, oregano, basil, enoki, shiitake, \
         kecambah, cambah, kencur, jinten, jintan, adas, kapulaga, cengkeh, pekak, kluwak, keluak, \
         kluwek, andaliman, sereh, sere, limau, bamboe, totole, maggi, magi, vetsin, saori, saos, \
         delmonte, cuka, petis, tauco, belacan, rebon, mayonaise, mayonnaise, mayo, kraft, mozarella, \
         mozzarella, prochiz, anchor, palmia, forvita, simas, roombutter, carnation, omela, greenfields, \
         anlene, entrasol, ensure, collata, chocochip, sprinkle, fermipan, emulsifier, ovalet, tbm, \
         marjan, nutella, ovomaltine, morin, sariwangi, lipton, indocafe, creamer, maxcreamer, \
         fibercreme, rentengan, popmi, indomi, supermi, samyang, nongshim, lemonilo, bihunku, shortplate, \
         rempela, jeroan, limpa, bacon, salmon, tuna, dori, kerapu, bawal, gurami, mujair, layur, \
         kembung, tenggiri, tengiri, lemuru, bilis, peda, sepat, toman, papuyu, botan, sotong, gurita, \
         tiram, remis, frozen, fiesta, champ, belfoods, kanzler, bernardi, shoestring, chikuwa, dumpling, \
         scallop, cedea, corned, pronas, endhog, cavendish, sunpride, gedang, sunkist, pear, pelem, \
         kuweni, kates, blewah, cantaloupe, muscat, raspberry, cherry, plum, persik, nektarin, delima, \
         kesemek, leci, lengkeng, klengkeng, langsat, dukuh, matoa, sawo, srikaya, sirkaya, kersen, \
         gandaria, menteng, kecapi, cempedak, campedak, tarap, duren, bawor, nenas, markisa, zaitun, \
         avokad, apokat, alpuket, buah-buahan, brightgas, bluegaz, hi-cook, briket, spirtus, spiritus, \
         parafin, tokai, mancis, macis, geretan, pemantik, soklin, supersol, softener, softlan, rapika, \
         kispray, vanish, sleek, clink, cling, wpc, porselen, porstek, harpik, domestos, kreolin, lysol, \
         dettol, detol, antis, handsanitizer, handsoap, shinzui, bodywash, sunsilk, pantene, dove, \
         tresemme, rejoice, emeron, serasoft, kondisioner, conditioner, closeup, sensodyne, enzim, \
         listerine, kotex, pantyliner, pantyliners, paseo, mitu, mortein, soffell, sofell, kamfer, glade, \
         bayfresh, kanebo, pengki, serok, kemoceng, sulak, scotchbrite, ziplock, sumpit, thinwall, batre, \
         amild, dunhill, esse, camel, garpit, garfit, mld, signature, samsu, mevius, tingwe, tembakau, \
         mbako, papir, kretek, udut, ududan, roko, sebat, pod, catridge, freebase, saltnic, relx, oxva, \
         iqos, heets, terea, cerutu, nyirih, sirih, pinang, gambir, cooking oil, olive oil, sesame oil, \
         soy sauce, oyster sauce, hot sauce, pasta packet, instant noodles, canned food, rice bag, \
         brown rice, bean sprouts, stock cubes, pork chops, yoghurt pot, cottage cheese, ice cubes, \
         water refill, water gallon, laundry detergent, laundry soap, floor cleaner, glass cleaner, \
         toilet cleaner, air freshener, bug spray, insect spray, mosquito spray, mosquito repellent, \
         mosquito coil, mosquito coils, insect repellent, rat poison, mouse trap, rubber gloves, \
         kitchen roll, paper towels, paper towel, wet wipes, toilet rolls, loo roll, bin bags, \
         trash bags, garbage bags, plastic bags, light bulb, light bulbs, rolling papers, hand wash, \
         bar soap, cotton swabs, pandan wangi, kunci mas, rose brand, tropicana slim, cap kapal, \
         segitiga biru, cakra kembar, kunci biru, koko krunch, chia seed, emping mentah, kerupuk mentah, \
         rempeyek mentah, macaroni mentah, pasta mentah, spaghetti mentah, bihun jagung, bihun superior, \
         mie telor, mie kuning, mie basah, kwetiau basah, kulit pangsit, kulit dimsum, rumput laut, \
         agar agar, jelly bubuk, puding bubuk, kolang kaling, cincau kaleng, daun prei, kentang dieng, \
         kentang sayur, telo pendem, pak coy, genjer mentah, daun mint, temu kunci, kunci masak, \
         temulawak mentah, kayu manis, asam kandis, asam gelugur, asam sunti, daun kari, daun suji, \
         del monte, thousand island, cap enaak, diamond uht, yogurt plain, bubuk coklat, coklat bubuk, \
         van houten, coklat batang, coklat masak, choco chips, baking soda, soda kue, soda api, sp kue, \
         pasta pandan, pewarna kue, koepoe koepoe, sirup abc, sirup marjan, sirup tjampolay, \
         sirup freiss, madu tj, madu asli, teh sariwangi, tong tji, teh bubuk, teh tubruk, teh dandang, \
         teh prenjak, kapal api, kopi torabika, kopi indocafe, kopi renceng, biji kopi, coffee beans, \
         kopi instan, nescafe classic, minuman sachet, nutrisari renceng, pop mie, mie sedap, mie sedaap, \
         mi sedap, indomie 5, mie gelas, mie burung, shin ramyun, mie lemonilo, mie sukses, mie gaga, \
         gaga 100, sandung lamur, short plate, iga mentah, buntut sapi, babat mentah, paru mentah, \
         lidah sapi, otak sapi, pork belly, bebek potong, bebek hidup, entok hidup, kelinci daging, \
         daging kurban, pindang tongkol, jambal roti, bolu ikan, ekor kuning, kepiting hidup, \
         rajungan mentah, keong mentah, belut hidup, seafood frozen, seafood mentah, kentang beku, \
         kentang frozen, dimsum frozen, risol frozen, cireng frozen, pempek frozen, otak-otak frozen, \
         bakso frozen, bakso kiloan, tempura frozen, crab stick, abon ikan, dendeng mentah, musang king, \
         kelapa tua, kelapa butir, parsel buah, selang gas, vit galon, air ro, air minum, depot air, \
         air jerigen, air dirigen, air tangki, aqua dus, aqua kardus, es batu, es kristal, es balok, \
         tabung portable, surf detergen, super sol, pelicin setrika, pelicin pakaian, wings biru, \
         mr muscle, hand sanitizer, body wash, shower gel, resik v, close up, oral b, kitchen towel, \
         kapas kecantikan, cotton buds, cutton bud, force magic, lotion nyamuk, lem tikus, racun tikus, \
         perangkap tikus, jebakan tikus, kapur ajaib, obat kecoa, obat semut, obat rayap, kapur semut, \
         silica gel, serap air, pengharum ruangan, dupa wangi, lap kain, wiper kaca, scotch brite, \
         kawat cuci, tempat sampah, tong sampah, kantong sampah, karet gelang, gelas kertas, paper cup, \
         piring kertas, sendok bebek, garpu plastik, baking paper, kertas roti, kertas kue, cup kue, \
         daun jati, philips lampu, batu jam, lucky strike, class mild, dji samsoe, magnum filter, \
         cartridge vape, di pajak, ke pajak, brown sugar bag, bag of rice, bag of ice, \
         kerupuk udang mentah, nata de coco, jagung manis mentah, tempe mendoan mentah, tahu pong mentah, \
         sayur sop mentah, sayur asem mentah, bumbu nasi goreng, oatside 1 liter, brown sugar bubuk, \
         teh sosro celup, teh 2 tang, kopi gadjah sachet, kopi luwak sachet, kopi robusta bubuk, \
         kopi arabica bubuk, extra joss renceng, ayam jago hidup, ayam ungkep frozen, ikan asap mentah, \
         lobster air tawar, kerang hijau mentah, french fries frozen, bakso sumber selera, \
         mangga harum manis, anggur merah buah, isi ulang air, depot isi ulang, air gelas dus, \
         aqua gelas dus, air mineral kardus, head & shoulders, head and shoulders, lotion anti nyamuk, \
         parfum mobil stella, busa cuci piring, sarung tangan karet, kotak makan plastik, \
         kertas bungkus nasi, ji sam soe",
    ),
];
