//! What is eaten and drunk, and where.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    (
        "makan",
        1,
        "makan, jajan, minum, sarapan, ngemil, nongkrong, nyemil, kulineran, traktir, dahar, makanan, \
         minuman, kantin, resto, restoran, kafe, cafe, cemilan, camilan, warung makan, rumah makan, \
         makan siang, makan malam, makan pagi, makan bareng, buka puasa, bukber, sahur, takjil, \
         foodcourt, angkringan, catering, katering",
    ),
    (
        "makan",
        2,
        "warung, snack, brunch, kopi, popcorn, sempol, sempol ayam, telur gulung, ngopi, teh, es teh, \
         nasi, nasi padang, nasi goreng, nasi uduk, nasi kuning, nasi pecel, nasi kotak, nasi bungkus, \
         warteg, padang, bakso, baso, mie, mi, mie ayam, mie goreng, indomie, sate, soto, rawon, gudeg, \
         rendang, gulai, sop, sup, ayam geprek, ayam goreng, ayam bakar, geprek, penyet, pecel, lele, \
         pecel lele, lalapan, gado-gado, ketoprak, lontong, ketupat, siomay, batagor, cilok, cireng, \
         cimol, seblak, cilor, martabak, terang bulan, roti bakar, roti, donat, kue basah, kue, bolu, \
         brownies, cake, puding, gorengan, tahu goreng, tempe goreng, bakwan, risol, pisang goreng, \
         pempek, mpek-mpek, tekwan, bubur, bubur ayam, burger, pizza, kentang, kebab, steak, ramen, \
         sushi, dimsum, spaghetti, pasta, sandwich, salad, boba, thai tea, es krim, es campur, es degan, \
         es cendol, cendol, dawet, es doger, es jeruk, es kopi, jus, jus alpukat, susu murni, smoothie, \
         matcha, cokelat, coklat, permen, keripik, kerupuk, kuaci, wafer, biskuit, mixue, chatime, kfc, \
         mcd, mcdonald, hokben, solaria, starbucks, kopi kenangan, janji jiwa, fore, tomoro, richeese, \
         jco, dunkin, gofood, grabfood, shopeefood, marugame, yoshinoya, sushi tei, air mineral, aqua, \
         minuman dingin, wedang, bandrek, jamu, bajigur, rujak, asinan, buah potong, capcay, kwetiau, \
         bihun, ikan bakar, seafood, kepiting, udang goreng, bebek, bebek goreng, tongseng, nasi liwet, \
         sego, degan, kelapa muda, oseng, rames, nasi rames, prasmanan, all you can eat, ayce, shabu, \
         suki, korean bbq, tteokbokki, corndog, takoyaki, croissant, pastry, pancake, waffle, milkshake, \
         soda, cola, teh botol, es, susu jahe, pentol, tahu bulat, basreng, kue cubit, onde-onde, klepon, \
         serabi, getuk, lumpia, arem-arem, lemper, nasi campur, ayam kremes, iga bakar, sop iga, coto, \
         konro, papeda, bakmi, bakmi ayam, nasgor, bakpao, bakpia, bala-bala, gacoan, mie gacoan, \
         pisang epe, kopken, kupat tahu, kupat, jeruk anget, jeruk hangat, es teler, baso aci, latte, \
         cappuccino, americano, cheesecake, roti o, croffle, lauk pauk, nasi telor, nasi telur, kentaki, \
         ayam kentucky, mie aceh, sop buntut, soto ayam, mendoan, onde, cakwe, surabi, nasi jamblang, \
         lontong sayur, ayam goreng tepung, isotonik, pocari, pocari sweat, teh pucuk, golda, kopiko, \
         ultra milk coklat, nasi tutug, tutug oncom, gehu, combro, misro, colenak, kolak, es cincau, \
         cincau, bakwan malang, pecel madiun, tahu tek, tahu campur, rujak cingur, semanggi, \
         lontong balap, rawon setan, coto makassar, pallubasa, mie titi, mie celor, tempoyak, bika ambon, \
         lemang, ketan, pulut, putu, apem, wingko, lumpur, kue lapis, lapis legit, donat kentang, \
         tahu isi, tahu gejrot, bubble tea, dimsum mentai, mentai, rice bowl, ricebowl, bento, katsu, \
         udon, gyoza, kimbap, bibimbap, tomyum, pho, hotpot, steamboat, warmindo, warung tegal, warkop, \
         makan bareng tim, lalap, botok, sayur lodeh, opor, empal, semur, rendang jengkol, jengkol, \
         pete goreng, dimsum ayam, choipan, siomay bandung, seblak ceker, ceker, mie kuah, telor dadar, \
         nasi bakar, nasi timbel, nasi gudeg, sego kucing, nasi kucing, wedang jahe, susu kedelai, \
         kopi susu, kopi tubruk, kopi pahit, es kopi susu, teh tarik, teh manis, es teh manis, teh anget, \
         air jeruk, sirup, sop buah, es buah, jus jambu, jus mangga, kelapa, chiki, ciki, qtela, \
         beng-beng, silverqueen, oreo, roma, roti sobek, sari roti, breadtalk, holland bakery, pizza hut, \
         dominos, wendys, burger king, a&w, cfc, richeese factory, ichiban sushi, genki sushi, excelso, \
         kopi janji jiwa, point coffee, famima, haus, esteh, teh poci, momoyo, warung makan padang, \
         selat solo, jalangkote, chaikue, choi pan, lotek, ketan susu, bandeng presto, mie tiaw, kwetiaw, \
         bebek madura, nasi krawu, nasi gandul, timlo, tengkleng, sate buntel, garang asem, mangut, \
         brongkos, tiwul, gatot, intip, abon, jenang dodol, lempok, tekwan model, laksan, celimpungan, \
         mie kopyok, tahu petis, lumpia semarang, wingko babat, bolu rampah, bolu meranti, bika, risoles, \
         sosis solo, arem, nagasari, pukis, cucur, kue lumpur, kue ape, cilung, cimin, tahu walik, \
         cuanki, mie yamin, bubur kacang ijo, kacang ijo, nasi tim, zuppa, cordon bleu, pizza slice, \
         hotdog, nachos, churros, gelato, froyo, yoghurt, ayam gepuk, gepuk, dendeng, paru, babat, kikil, \
         cingur, empek-empek, pempek candy, ayam penyet, nasi bebek, jagung bakar, songkolo, \
         nasu palekko, palekko, barongko, pisang ijo, es pisang ijo, es palu butung, sop saudara, \
         sop konro, kapurung, burasa, gogos, buras, otak-otak, konsumsi, uang konsumsi, konsumsi rapat, \
         snack rapat, nasi berkat, flat white, espresso, mocha, macchiato, smoothie bowl, banana bread, \
         fries, french fries, beer, beers, bir bintang, bintang, cocktail, cocktails, mocktail, \
         sarapan hotel, bakery, pie, muffin, bagel, toast, omelette, pad thai, curry, kari ayam, \
         mie kari, kari kambing, kari sapi, nasi kari, kari jepang, roti kari, kare, noodles, noodle, \
         dessert, acai, kombucha, tacos, burrito, falafel, poke bowl, wrap, juice, mie babat, nasi ayam, \
         nasi lemak, nasi ulam, nasi rawon, nasi kebuli, nasi mandhi, ayam taliwang, ayam betutu, \
         babi guling, lawar, sate lilit, sate taichan, sate padang, sate kambing, sate ayam, \
         bubur manado, tinutuan, ikan kuah, woku, cakalang, soto betawi, soto banjar, soto kudus, \
         soto lamongan, soto mie, lontong cap go meh, sayur asem, karedok, peyek, rempeyek, emping, \
         kripik, keripik singkong, tape, peuyeum, dodol, wajik, cenil, lupis, gethuk, tempe mendoan, \
         tahu bakso, tahu sumedang, sosis bakar, sosis telur, maklor, papeda gulung, piscok, \
         pisang coklat, es lilin, es mambo, es potong, es cream, ice cream, es tebu, wedang uwuh, \
         wedang ronde, ronde, sekoteng, kopi joss, susu segar, ngeteh, jajanan pasar, jajan pasar, \
         takjilan, nasi box, nasi kardus, tumpeng, snack box, kue ulang tahun, kue tart, tart, bolen, \
         lapis, donut, dim sum, ayam crispy, fried chicken, sego pecel, sega pecel, sego liwet, kuliner, \
         gado gado, rice, makan prasmanan",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "makan",
        1,
        "takeout, snacks, drinks, beverage, beverages, canteen, cafeteria, hawker, maeman, sarap, nyarap, \
         bekel, bekal, ngabuburit, iftar, ngafe, ngekafe, ngewarkop, nge-warkop, ngewarteg, ngemie, \
         ngebakso, nyeblak, nyate, nyoto, ngebubur, ngeboba, nongki, hangout, streetfood, pujasera, \
         lesehan, kedai, kopitiam, bistro, eatery, coffeeshop, foodhall, takeaway, rantangan, buffet, \
         supper, kudapan, suguhan, eating out, happy hour, sunday roast, room service, airport food, \
         buka bersama, santap siang, santap malam, wisata kuliner, kaki lima, rm sederhana, cepat saji, \
         drive thru, dine in, take away, grab food, maxim food, buffet hotel, fine dining, lauk matang, \
         lauk jadi, sayur matang, rumah makan padang, minuman kaleng dingin",
    ),
    (
        "makan",
        2,
        "smoothies, lemonade, coke, tonic, champagne, prosecco, rum, tequila, gin, shots, pint, satay, \
         meatballs, prawns, shrimp, squid, crab, duck, pork, dumplings, buns, porridge, pancakes, \
         waffles, burgers, cheeseburger, chips, crisps, subway, kebabs, gyros, wraps, taco, nacho, naan, \
         biryani, dosa, samosas, cakes, brownie, doughnut, doughnuts, donuts, biscuits, chocolate, \
         chocolates, candy, candies, sweets, gum, nuts, peanuts, arsik, saksang, naniura, keumamah, \
         sanger, timphan, gule, kalio, katupek, pical, palai, gonggong, lakse, laksa, pantiaw, getas, \
         kemplang, model, lenggang, burgo, lakso, ragit, maksuba, seruit, pindang, pendap, ongol-ongol, \
         doclang, manisan, rabeg, docang, rumbah, ulukutek, pepes, pais, liwetan, botram, ngabotram, \
         goyobod, baslub, cipuk, cibay, cigor, cirambay, ciwang, salome, penthol, tauto, megono, sroto, \
         sauto, lentog, magelangan, bakmoy, bestik, lenjongan, jadah, burjo, kopyor, temulawak, angsle, \
         stmj, sarabba, saraba, welut, geblek, kipo, yangko, geplak, thiwul, ingkung, gongso, bakakak, \
         entok, menthok, bebalung, plecing, beberuk, ares, pelecing, jaje, laklak, tipat, jukut, \
         serombotan, betutu, siobak, samcan, charsiu, sekba, bakut, tinorangsak, ragey, paniki, \
         dabu-dabu, weci, ote-ote, heci, klappertart, klapertart, panada, lalampa, biapong, brenebon, \
         binte, ilabulo, kaledo, kasuami, sinonggi, kabuto, parende, pallumara, sambusa, samosa, sambosa, \
         baje, cucuru, bannang-bannang, pa'piong, papiong, pamarrasan, dangkot, kohu-kohu, colo-colo, \
         gohu, popeda, se'i, catemak, kolo, manggulu, mandai, bingka, wadai, gangan, haruan, gami, \
         amplang, juhu, wadi, kalumpe, pengkang, hekeng, pia, nastar, kastengel, kastangel, rengginang, \
         ranginang, opak, sagon, simping, kelepon, gemblong, comro, ketimus, lemet, timus, awug, dongkal, \
         leker, bandros, carabikang, bikang, sangkuriang, spiku, molen, godoh, godo, tela-tela, telo, \
         jasuke, marning, grontol, sawut, bluder, rotiboy, rissol, pastel, kroket, sempolan, gulali, \
         arumanis, somay, siomai, cuimie, miayam, yamin, yamien, lomie, ifumie, misoa, blengong, ponggol, \
         glabed, krengsengan, krawu, kimlo, asem-asem, bobor, gudangan, urap, urapan, trancam, kluban, \
         kuluban, pecak, krecek, buntil, pelas, bothok, gadon, lamtoro, orek, balado, perkedel, bergedel, \
         genjer, fuyunghai, puyunghai, calamari, lobster, rajungan, belut, wader, bekicot, keong, tutut, \
         kraca, lorjuk, tajin, apen, sashimi, onigiri, okonomiyaki, yakitori, yakiniku, teriyaki, gyudon, \
         tempura, donburi, oyakodon, katsudon, karaage, mochi, dorayaki, taiyaki, ocha, ogura, soba, \
         tonkatsu, unagi, bulgogi, samgyeopsal, samgyupsal, japchae, ramyeon, ramyun, tteokpokki, \
         topokki, odeng, eomuk, rabokki, jajangmyeon, kimchi, gimbap, kimbab, mandu, hotteok, soju, \
         xiaolongbao, xlb, bao, mantau, hakau, wonton, suikiaw, kuotie, malatang, mala, bakcang, bacang, \
         mooncake, angku, tangyuan, yusheng, chasiu, teochew, hainan, cakue, odading, tomyam, khao, \
         lasagna, lasagne, carbonara, spageti, spagetti, bolognese, fettuccine, risotto, sirloin, \
         tenderloin, ribeye, wagyu, barbeque, bbq, barbekyu, grill, ribs, coleslaw, soup, quesadilla, \
         shawarma, syawarma, hummus, baklava, kunafa, kunefe, tiramisu, crepes, crepe, cupcake, eclair, \
         macaron, macarons, kukis, cromboloni, danish, baguette, sourdough, scone, puyo, jelly, sundae, \
         mcflurry, parfait, affogato, bingsu, sorbet, j.co, pancious, wetzel, starling, v60, coldbrew, \
         piccolo, cortado, hojicha, oatside, butterscotch, mochaccino, moccacino, frappe, frappuccino, \
         capuccino, capucino, cappucino, capcin, yakult, mojito, squash, starbak, sbux, sbucks, stabak, \
         nako, anomali, djournal, tanamera, dailybox, hangry, luckin, cotti, couvee, belikopi, mako, \
         levant, clairmont, majestyk, zulaikha, chinatsu, häagen-dazs, kokumi, gongcha, koi, menantea, \
         haus!, yotta, ai-cha, aicha, bingxue, wedrink, tianlala, preksu, popeyes, jollibee, wingstop, \
         burgushi, wendy's, mcdonalds, mcdonald's, mekdi, mcdi, mekdonal, makdi, mcspicy, kaefci, \
         kentucky, sabana, hisana, d'kriuk, dkriuk, crisbar, almaz, richis, richesse, recheese, bonchon, \
         kyochon, mujigae, gildak, pochajjang, magal, hanamasa, kintan, shaburi, gyu-kaku, raacha, \
         rachaa, kakkk, sukiya, gokana, ichiban, sushiro, tamoya, ootoya, ippudo, seirock-ya, okirobox, \
         kimukatsu, saboten, tawan, payakumbuah, upnormal, holycow, abuba, meaters, justus, boncafe, \
         domino's, domino, sbarro, taichan, eatlah, lamalera, mangkokku, cibiuk, ponyo, nelongso, lekko, \
         dandee, goldstar, zangrandi, wedangan, hik, laota, pilus, momogi, cheetos, lays, chitato, \
         doritos, potabee, piattos, kusuka, maicih, rambak, jangek, gendar, karak, legendar, slondok, \
         lanting, criping, ceriping, irvins, tango, nabati, richoco, biskuat, malkist, monde, kongguan, \
         regal, pocky, pejoy, chocolatos, choki-choki, delfi, cadbury, kitkat, toblerone, ferrero, \
         kinderjoy, m&m, snickers, mentos, relaxa, yupi, milkita, hexos, sugus, sukro, fuzo, gabin, aoka, \
         momoji, walls, wall's, aice, campina, cornetto, glico, haku, sosro, ichitan, kiyora, javana, \
         mountea, tebs, floridina, pulpy, buavita, ades, cleo, pristine, equil, amidis, youc1000, uc1000, \
         hydrococo, mizone, isoplus, coca-cola, sprite, fanta, pepsi, greensands, polaris, sarsaparilla, \
         kratingdaeng, kratindaeng, extrajoss, kukubima, m-150, m150, redbull, nescafe, caffino, \
         torabika, cimory, yogurt, biokul, hilo, nutriboost, popice, teajus, marimas, jasjus, nutrisari, \
         lasegar, tuak, arak, ciu, moke, amer, intisari, anker, heineken, guinness, smirnoff, whisky, \
         whiskey, vodka, sake, miras, topping, penyetan, sambel, acar, jinggo, lotis, herbal tea, \
         bottled water, sparkling water, mineral water, still water, coconut water, young coconut, \
         orange juice, mango juice, watermelon juice, avocado toast, avocado juice, protein shake, \
         milk shake, ginger ale, energy drink, soft drink, soft drinks, house wine, six pack, \
         grilled chicken, roast chicken, chicken rice, duck rice, char kway teow, kaya toast, \
         beef rendang, spring rolls, egg sandwich, eggs benedict, \
         scrambled eggs, fried egg, oatmeal bowl, granola bowl, cereal bar, hash browns, baked beans, \
         full breakfast, buffet breakfast, potato chips, nuggets meal, chicken nuggets, hot dogs, \
         grilled cheese, butter chicken, banana cake, apple pie, trail mix, protein bar, energy bar, \
         dried mango, fruit cup, fruit salad, frozen yogurt, durian kupas, ucok durian, ayam tangkap, \
         kuah beulangong, kuah pliek, sie reuboh, kari aceh, canai kari, ayam pop, asam padeh, \
         asam pedas, lamang tapai, ampiang dadiah, talua barendo, sala lauak, karupuak sanjai, \
         luti gendang, lempah kuning, otak otak, bagar hiu, tepek ikan, kerak telor, gabus pucung, \
         bir pletok, selendang mayang, toge goreng, talas bogor, bir kotjok, pala manisan, gerem asem, \
         tahu aci, sambal goang, sangu tutug, sangu liwet, cipak koceak, tahu jeletot, tahu pong, \
         tahu gimbal, tahu kupat, tahu telor, tahu telur, tahu lontong, tahu brontak, tahu pedas, \
         tahu krispi, tahu crispy, tahu bakar, tahu guling, tahu masak, tahu thek, tahu takwa, tahu susu, \
         tahu fantasi, tahu lengko, tempe gembus, tempe kemul, tempe bacem, tahu bacem, brambang asem, \
         biji salak, gempol pleret, lemon tea, gula asem, gula asam, beras kencur, kunyit asam, \
         kunir asem, cabe puyang, jeruk peras, air putih, air es, air kelapa, air tebu, sari kedelai, \
         susu kocok, susu kurma, susu pisang, susu strawberry, susu coklat, sayur brongkos, \
         jangkrik goreng, belalang goreng, walang goreng, entho cotot, ayam lodho, ayam ingkung, \
         ayam gongso, ayam kalasan, ayam lengkuas, ayam serundeng, ayam rica, ayam rica-rica, rica rica, \
         ayam woku, ayam suwir, ayam kecap, ayam mentega, ayam kuluyuk, ayam koloke, ayam saos, \
         ayam panggang, ayam pecak, ayam ungkep, ayam gulai, ayam santan, ayam cincane, ayam pansuh, \
         ayam pinadar, ayam napinadar, ayam tuturuga, ayam pedas, ayam krispi, ayam chicken, ayam sabana, \
         ayam kfc, ayam hisana, ayam pejantan, ayam cobek, ayam keprek, ayam gprek, ayam tepung, \
         ayam presto, ayam bakakak, ayam katsu, ayam popcorn, chicken wings, chicken skin, kulit krispi, \
         usus krispi, usus goreng, kepala ayam, puyuh goreng, dara goreng, kelinci bakar, sayur ares, \
         ayam rarang, jaja bali, bubuh injin, tum ayam, sambal matah, mujair nyatnyat, ikan nyatnyat, \
         babi kecap, babi panggang, babi hong, char siu, babi rica, babi tore, tude bakar, dadar jagung, \
         ote ote, milu siram, ayam iloni, uta kelo, uta dada, ikan parape, ikan pallumara, pallu kaloa, \
         pallu basa, pallu mara, ayam palekko, nasu likku, nasu cemba, bandang kanjilo, jalang kote, \
         pisang peppe, pisang epek, deppa tori, ayam nasu, ikan asar, ikan goreng, sagu lempeng, \
         sagu bakar, ulat sagu, udang selingkuh, sayur ganemo, keladi tumbuk, sei babi, sei sapi, \
         jagung bose, jagung titi, jagung katemak, rumpu rampe, itik gambut, iwak pakasam, amparan tatak, \
         patin bakar, gence ruan, sambal gami, kima kuah, umbut rotan, sotong pangkong, sotong kangkung, \
         sagu kee, putri salju, lidah kucing, kembang goyang, kuping gajah, cheese stick, stik bawang, \
         dadar gulung, sarang semut, pisang bolen, pisang molen, pisang nugget, pisang keju, \
         pisang aroma, pisang kipas, pisang pasir, pisang rai, pisang rebus, pisang bakar, pisang sale, \
         sale pisang, pisang madu, gedang goreng, sukun goreng, singkong goreng, singkong keju, \
         singkong rebus, ubi goreng, ubi cilembu, ubi bakar, ubi ungu, ubi rebus, tela goreng, \
         rondo royal, kacang rebus, kacang goreng, kacang telur, kacang atom, kacang bawang, kacang koro, \
         kacang disko, jagung rebus, jagung manis, jagung serut, jagung marning, tempe penyet, \
         tahu susur, tahu berontak, sosis gulung, sosis goreng, telor gulung, aci gulung, arum manis, \
         rambut nenek, harum manis, dok dok, misua goreng, sayur bening, sayur sop, sayur bobor, \
         sayur gori, kering tempe, telur balado, telor balado, terong balado, telur pindang, \
         telor ceplok, telur ceplok, telur orak-arik, cah kangkung, tumis kangkung, kangkung belacan, \
         kangkung hotplate, ca kangkung, cah toge, cap cay, cap cai, fuyung hai, mapo tahu, sapo tahu, \
         angsio tahu, udang mayones, udang keju, cumi bakar, cumi hitam, kerang hijau, kerang rebus, \
         kerang dara, kerang ijo, gurame bakar, gurame goreng, gurami bakar, nila bakar, nila goreng, \
         kakap bakar, kerapu bakar, bawal bakar, baronang bakar, bandeng bakar, bandeng juwana, \
         ikan asap, iwak kali, baby fish, kerang batik, kaldu kokot, topak ladeh, beef teriyaki, \
         beef bowl, korean food, garlic bread, banana milk, kembang tahu, tom yum, som tam, spring roll, \
         milo dinosaur, aglio olio, macaroni schotel, makaroni schotel, sosis jumbo, hot dog, \
         beef burger, mashed potato, potato wedges, hash brown, onion ring, caesar salad, mushroom soup, \
         salmon mentai, kurma coklat, red velvet, black forest, cinnamon roll, cinnamon rolls, \
         salt bread, shio pan, egg tart, cheese tart, panna cotta, fruit sando, mille feuille, \
         soft serve, j co, krispy kreme, auntie annes, auntie anne's, famous amos, vietnam drip, \
         pour over, manual brew, cold brew, long black, oat latte, milk tea, brown sugar, cheese tea, \
         fruit tea, lemon squash, orange squash, infused water, alpukat kocok, alpuket kocok, \
         mangga kocok, king mango, mango thai, manggo thai, common grounds, % arabica, moon chicken, \
         san gyu, sejuta jiwa, the harvest, kartika sari, prima rasa, medan napoleon, beard papa, \
         cold stone, baskin robbins, haagen dazs, gulu gulu, tiger sugar, gong cha, dum dum, cha time, \
         ban ban, sour sally, ai cha, bing xue, we drink, cooler city, olive chicken, popeye chicken, \
         texas chicken, carls jr, carl's jr, big mac, paket panas, panas 1, happy meal, rocket chicken, \
         quick chicken, yogya chicken, ayam crisbar, chir chir, gyu kaku, pepper lunch, ikkudo ichi, \
         hakata ikkousha, peco peco, imperial kitchen, ta wan, dapur solo, ayam suharti, mbok berek, \
         ayam tojoyo, bandar djakarta, bandar jakarta, mang engking, sari ratu, sari bundo, simpang raya, \
         garuda padang, restu mande, waroeng ss, holy cow, fiesta steak, papa rons, papa john's, \
         baba rafi, spesial sambal, sambal bakar, dapur sambal, mangkok ku, yoshi bowl, alas daun, \
         sindang reret, ayam nelongso, depot slamet, nyah besar, toko oen, men tempeh, men weti, \
         makaroni ngehe, makaroni pedas, makaroni bantet, tempe kripik, kulit ikan, kulit salmon, \
         good time, khong guan, hello panda, choki choki, kit kat, kinder joy, dairy milk, \
         sneakers coklat, fisherman friend, ting ting, ting-ting jahe, garuda rosta, kacang garuda, \
         dua kelinci, sponge cake, paddle pop, minute maid, country choice, vit air, prima air, ron 88, \
         indomaret air, le mineral, air botol, you c1000, hydro coco, fatigon hydro, green sands, \
         extra joss, kuku bima, hemaviton energi, red bull, panther energi, heavenly blush, ultra mimi, \
         milo kotak, milo dingin, susu ultra, jas jus, adem sari, cap badak, larutan penyegar, \
         segar dingin, jahe merah, anget sari, cap tikus, anggur merah, minuman keras, red wine, \
         white wine, paket ayam, paket hemat, paket komplit, paket keluarga, combo ayam, extra shot, \
         extra cheese, sambal ijo, sambal bawang, beli lauk, beli makan, beli minum, coffee beans latte, \
         bottle of wine, glass of wine, bacon and eggs, arsik ikan mas, ikan mas arsik, sate telur puyuh, \
         itiak lado mudo, gulai ikan patin, tahu cabe garam, bubur kacang hijau, es rumput laut, \
         jeruk nipis peras, ayam cabe ijo, ayam bumbu rujak, ayam bumbu bali, ayam kampung goreng, \
         ayam tulang lunak, nasi daun jeruk, sayur bunga pepaya, kacang merah brenebon, \
         ikan masak kuning, ikan teri tomat, ikan patin bakar, ikan asin richa, ce hun tiau, \
         jagung susu keju, mango sticky rice, mie instan kuah, asem asem daging, sambal goreng ati, \
         sambal goreng kentang, sambal goreng krecek, telur asin rebus, telur mata sapi, \
         telur setengah matang, udang saus padang, udang asam manis, cumi saus padang, \
         cumi goreng tepung, kerang saus padang, gurame asam manis, bandeng tanpa duri, \
         kaya butter toast, mac and cheese, kopi gula aren, kopi sachet seduh, jus buah naga, \
         tous les jours, xing fu tang, mie sedaap kuah, ayam bang dava, din tai fung, depot bu rudy, \
         sambal bu rudy, abc sari kacang, nestle pure life, you c 1000, luwak white koffie, \
         kapal api botol, cap kaki tiga, tolak angin minum, orang tua anggur, tempe tahu penyet",
    ),
];
