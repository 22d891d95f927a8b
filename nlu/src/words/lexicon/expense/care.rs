//! Health, and looking after oneself.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    ("kesehatan", 1, "kontrol, hamil, sakit"),
    (
        "kesehatan",
        2,
        "obat, apotek, apotik, k24, kimia farma, dokter, dokter gigi, klinik, puskesmas, rumah sakit, rs, \
         rawat inap, rawat jalan, periksa, berobat, kontrol dokter, vitamin, suplemen, masker, bpjs, \
         bpjs kesehatan, lab, cek darah, medical check up, mcu, tes darah, rontgen, imunisasi, vaksin, \
         usg, bidan, fisioterapi, urut, refleksi, terapi, psikolog, psikiater, kacamata minus, softlens, \
         behel, tambal gigi, cabut gigi, scaling, gigi, paracetamol, panadol, tolak angin, \
         minyak kayu putih, betadine, hansaplast, antibiotik, kontrasepsi, kondom, halodoc, alodokter, \
         bekam, akupuntur, obat batuk, obat maag, obat flu, insulin, promag, bodrex, tensimeter, \
         termometer, herbal, madu, vit, perban, plester, kandungan, imun, inhaler, nebulizer, \
         masker medis, kacamata plus, alat bantu dengar, kursi roda, tongkat, opname, operasi, sunat, \
         khitan, usg 4d, tes kehamilan, test pack, testpack, swab, antigen, puyer, salep, oralit, \
         madurasa, tolak linu, freshcare, minyak angin, koyo, salonpas, neurobion, enervon, imboost, \
         sangobion, vitacimin, cdr, redoxon, mixagrip, komix, obh, oskadon, paramex, antangin, ctm, \
         amoxicillin, cetirizine, apotek k24, guardian, century, watsons obat, klinik gigi, dentist, \
         kontrol gigi, perawat, homecare, terapis, amlodipin, metformin, handscoon, stetoskop, \
         masker duckbill, tensi, kerokan, captopril, simvastatin, omeprazole, ambroxol, salbutamol, \
         infus, medical, cuci darah, rontgen gigi, pasta gigi sensitif, vaksin flu, suntik, kesehatan, \
         protein, protein powder, whey, periksa mata, optik, lensa kacamata, frame kacamata, soflen, \
         cek mata, cek gula, gula darah, cek kolesterol, kolesterol, asam urat, tensi darah, resep, \
         tebus obat, tebus resep, obat cacing, obat mata, tetes mata, obat luka, obat tidur, \
         konsultasi dokter, konsul dokter, konsultasi, spesialis, ugd, igd, ambulans, ambulance, \
         melahirkan, persalinan, caesar, cek kehamilan, pil kb, kb, suntik kb, implan, gips, kruk, \
         sinar inframerah, akupresur, massage, chiropractor, therapy, pharmacy, hospital, clinic, \
         vaccine, checkup, dental, glasses, lenses, prescription, physio, x-ray, racik, jasa racik, \
         hasil usg, cetak usg, hasil lab, hasil rontgen, bidan desa, posyandu, kontrol hamil, \
         periksa hamil, cek hamil",
    ),
    (
        "kesehatan",
        3,
        "pijat, tukang pijat, tukang urut, pijat bayi, tukang pijat bayi, dokter kandungan, \
         kontrol kandungan, dokter kulit, obat anak",
    ),
    (
        "perawatan_diri",
        2,
        "skincare, make up, makeup, kosmetik, bedak, lipstik, lipstick, parfum, facial, salon, creambath, \
         potong rambut, cukur, cukur rambut, pangkas, pangkas rambut, barbershop, barber, rambut, \
         smoothing, cat rambut, manicure, pedicure, nail art, spa, lulur, body lotion, lotion, sunscreen, \
         serum, toner, moisturizer, masker wajah, sabun muka, facial wash, deodoran, pomade, kuku, \
         bulu mata, eyelash, laundry, cuci baju, laundri, londri, dry clean, setrika baju, sociolla, \
         wardah, scarlett, somethinc, catokan, sisir, waxing, sulam alis, micellar, kapas, minyak rambut, \
         gunting kuku, rexona, deodorant, gatsby, tukang cukur, skincare somethinc, emina, make over, \
         maybelline, hanasui, implora, garnier, ponds, nivea, vaseline, marina, citra lotion, biore, \
         clean & clear, azarine, skintific, avoskin, cetaphil, cerave, the originote, originote, retinol, \
         exfoliating, masker rambut, vitamin rambut, catok, hair mask, hairspray, cologne, body mist, \
         body scrub, lulur badan, luluran, nail polish, kutek, bleaching, keratin, rebonding, \
         extension bulu mata, eyelash extension, threading, shaver, pisau cukur, gillette, cotton bud, \
         tindik, tato, laundry kiloan, laundry sepatu, cuci sepatu, cuci karpet, sikat rambut, \
         jepit rambut, ikat rambut, semir rambut, sunblock, rikma, potong rikma, potong poni, nails, \
         nail, eyelashes, manicure pedicure, dry cleaning, hairdresser, barber shop, perfume, \
         moisturiser, facewash, razor, shaving, cuci kering, cuci lipat, cuci sprei, cuci bed cover, \
         cuci selimut, cuci boneka, binatu, sabun cuka, minyak wangi, minyak zaitun, hand body, handbody, \
         bedak tabur, eyeliner, mascara, maskara, blush on, foundation, cushion, liptint, lip tint, \
         lipbalm, lip balm, cat kuku, pembersih wajah, micellar water, facial wajah, perawatan wajah, \
         perawatan rambut, bekam wajah, totok wajah, lulur pengantin, pembalut luka, watsons, \
         guardian kosmetik, sikat gigi elektrik, mouthwash, obat kumur, benang gigi, dental floss",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "kesehatan",
        1,
        "rawat, luka, alkes, p3k, rsud, rsup, rsia, siloam, hermina, mayapada, pku, rscm, mantri, sinshe, \
         shinse, tabib, ruqyah, rukyah, toko alkes, mitra keluarga, viva health, toko jamu, orang pintar",
    ),
    (
        "kesehatan",
        2,
        "specialist, braces, surgery, vaccination, vaccines, injection, medication, pills, painkillers, \
         antibiotics, vitamins, multivitamin, supplements, drugstore, bandage, bandages, plasters, \
         thermometer, eyeglasses, optician, physiotherapy, chiro, osteopath, acupuncture, therapist, \
         psychologist, psychiatrist, counseling, counselling, condoms, ultrasound, jkn, tht, internis, \
         ortopedi, spog, scalling, skeling, veneer, odontektomi, thorax, mri, ekg, ekokardiografi, \
         endoskopi, kolonoskopi, laparoskopi, biopsi, papsmear, mammografi, vct, pcr, visum, transfusi, \
         hemodialisa, kemoterapi, kemo, radioterapi, lasik, sesar, kuret, ivf, inseminasi, promil, \
         folavit, folamil, blackmores, booster, iud, postinor, durex, tespek, ovutest, sanmol, sumagesic, \
         biogesic, tempra, termorex, ibuprofen, proris, bodrexin, ponstan, mefinal, cataflam, voltaren, \
         counterpain, geliga, balsem, vicks, polysilane, mylanta, antasida, antasid, lansoprazole, \
         ranitidin, sucralfate, diapet, entrostop, diatabs, imodium, loperamide, norit, dulcolax, \
         microlax, laxing, combantrin, decolgen, decolsin, ultraflu, neozep, procold, inza, rhinos, \
         actifed, bisolvon, siladex, konidin, woods, laserin, silex, herbadrink, ventolin, seretide, \
         symbicort, loratadine, incidal, dexamethasone, methylprednisolone, prednison, cefadroxil, \
         cefixime, ciprofloxacin, azithromycin, metronidazole, amoksilin, amoxilin, acyclovir, \
         ketoconazole, miconazole, daktarin, kalpanax, canesten, bioplacenton, burnazin, hydrocortisone, \
         gentamicin, insto, rohto, otopain, kenalog, aloclair, enkasari, allopurinol, valsartan, \
         candesartan, bisoprolol, nifedipin, furosemid, isdn, aspilet, clopidogrel, atorvastatin, \
         rosuvastatin, glimepirid, glibenclamide, acarbose, novorapid, lantus, autocheck, accu-chek, \
         lancet, alprazolam, sertraline, fluoxetine, levothyroxine, kalsium, becomzet, fatigon, \
         hemaviton, imunos, stimuno, curvit, sakatonik, cerebrofort, elkana, l-bio, probiotik, interlac, \
         apialys, tonikum, kompres, omron, nebu, oksigen, oximeter, kasa, kassa, hansaplas, rivanol, \
         revanol, nacl, iodine, kn95, pispot, underpad, melawai, owndays, konseling, konselor, riliv, \
         bicarakan, ceragem, gurah, postnatal, pilis, param, parem, sidomuncul, habbatussauda, \
         habbatusauda, propolis, spirulina, klorofil, kolagen, collagen, ginseng, lintah, gamat, hni, \
         hpai, herbalife, tiens, milagros, bcaa, creatine, kreatin, l-men, appeton, caregiver, ambulan, \
         telekonsultasi, klikdokter, doctor's visit, tooth extraction, root canal, teeth whitening, \
         teeth cleaning, er visit, emergency room, urgent care, health check, blood test, covid test, \
         iv drip, cough syrup, first aid, band aid, face masks, eye exam, eye test, eye drops, \
         birth control, pregnancy test, iuran bpjs, bleaching gigi, perawatan akar, ct scan, \
         echo jantung, treadmill jantung, pap smear, cek hormon, cek urine, tes urine, cek hiv, \
         rapid test, tes narkoba, bebas narkoba, surat sehat, surat sakit, donor darah, kantong darah, \
         biaya lahiran, bayi tabung, program hamil, asam folat, pil andalan, andalan pil, fiesta kondom, \
         tes pek, masa subur, asam mefenamat, kalium diklofenak, natrium diklofenak, hot cream, \
         hotin cream, minyak tawon, minyak gosok, minyak kapak, minyak gpu, minyak urut, minyak bulus, \
         stop cold, super tetra, cendo xitrol, cendo lyteers, cooling 5, strip gula, easy touch, \
         zat besi, penambah darah, minyak ikan, fish oil, omega 3, natur e, nature e, ester c, becom c, \
         curcuma plus, scott emulsion, scotts emulsion, lacto b, timbangan bayi, kain kasa, alkohol 70, \
         kapas alkohol, face shield, korset tulang, korset hamil, deker lutut, kinesio tape, \
         walker lansia, kasur dekubitus, popok dewasa, popok lansia, confidence popok, pampers lansia, \
         alat dengar, kacamata baca, lensa progresif, lensa photocromic, cairan lensa, air softlens, \
         tes mata, tumbuh kembang, kretek tulang, spa hamil, senam hamil, prenatal yoga, jamu kuat, \
         sido muncul, kapsul kunyit, gold g, kangen water, mass gainer, susu gain, konsul online, \
         masuk angin, air mata, face mask pack, contact lens solution, ganti karet behel, \
         surat keterangan sehat, buta warna tes, tes buta warna, obat kumur betadine, minyak tresno joyo, \
         minyak but but, tablet tambah darah, bye bye fever, masker kain medis, sarung tangan medis, \
         jamu pegal linu, jamu habis lahiran, kuku bima ginseng, bejo jahe merah, kapsul daun kelor",
    ),
    ("kesehatan", 3, "air mata buatan"),
    (
        "perawatan_diri",
        1,
        "perawatan, nyalon, ngebarber, erha, zap, larissa, dermaster, dan+dan, glow up, \
         klinik kecantikan, beauty clinic, klinik skincare, miracle clinic, zap clinic, airin beauty, \
         bening's clinic, guardian belanja, beauty haul, johnny andrean, rudy hadisuwarno",
    ),
    (
        "perawatan_diri",
        2,
        "haircuts, blowout, shave, barbers, mani-pedi, eyebrow, eyebrows, brows, wax, facials, tattoo, \
         piercing, tanning, cosmetics, make-up, suncream, fragrance, aftershave, razors, hairbrush, comb, \
         floss, ironing, skinker, skinkeran, essence, ampoule, niacinamide, peeling, sheetmask, cleanser, \
         pelembab, pelembap, moist, sunskrin, facetology, glad2glow, g2g, cosrx, innisfree, laneige, \
         somebymi, anua, skin1004, senka, eucerin, bioderma, acnes, kahf, msglow, npure, bhumi, \
         elsheskin, whitelab, esqa, blp, luxcrime, barenbliss, pinkflash, focallure, o.two.o, y.o.u, \
         purbasari, sariayu, latulipe, inez, pixy, mirabella, red-a, revlon, loreal, l'oreal, nyx, dior, \
         ysl, clinique, sk-ii, hmns, mykonos, alchemist, edp, axe, posh, casablanca, tawas, concealer, \
         primer, blush, highlighter, contour, eyeshadow, browcara, celak, lipgloss, lipen, gincu, \
         sanggul, hairdo, cukuran, smooting, semir, colouring, hena, henna, inai, hairtonic, minoxidil, \
         makarizo, hairdryer, pencukur, silet, veet, jedai, loofah, menipedi, sauna, boreh, scrub, \
         vaslin, lashlift, botox, filler, threadlift, microneedling, slimming, londre, loundry, dryclean, \
         blow dry, beard trim, mani pedi, brow lamination, lash extensions, bikini wax, face cream, \
         sun cream, body cream, dry cleaners, shoe cleaning, skin care, krim wajah, krim malam, \
         krim siang, day cream, night cream, krim pemutih, krim jerawat, acne patch, patch jerawat, \
         acne spot, eye cream, face mist, aha bha, sheet mask, masker organik, masker spirulina, \
         clay mask, masker bibir, lip mask, face wash, sabun wajah, cleansing balm, cleansing oil, \
         milk cleanser, face tonic, air mawar, tabir surya, the ordinary, nature republic, skin aqua, \
         hada labo, laroche posay, st ives, ms glow, rollover reaction, mustika ratu, la tulipe, \
         caring colours, l oreal, estee lauder, sk ii, body shop, victoria secret, jo malone, \
         bibit parfum, body spray, loose powder, compact powder, setting spray, eye shadow, pensil alis, \
         softlens warna, lip cream, lip gloss, lip matte, kuas makeup, beauty blender, sponge makeup, \
         spons bedak, cermin makeup, tas makeup, obat rontok, penumbuh brewok, wak doyok, minyak kemiri, \
         urang aring, sugar wax, gunting rambut, bandana rambut, bando rambut, karet rambut, shower cap, \
         spons mandi, sikat punggung, batu apung, pedi meni, meni pedi, massage spa, mandi susu, \
         petroleum jelly, body butter, body oil, hand cream, krim tangan, krim kaki, foot cream, \
         lip tatto, sulam bibir, lash lift, tanam bulu, tanam benang, laser wajah, ekstraksi komedo, \
         cabut komedo, totok aura, infus pemutih, akupuntur wajah, cuci setrika, cuci komplit, \
         cuci gosok, gosok baju, jasa setrika, tukang setrika, tukang cuci, cuci kiloan, cuci satuan, \
         cuci tas, cuci jas, cuci gorden, cuci gordyn, repaint sepatu, wash and fold, obat totol jerawat, \
         vitamin c serum, aloe vera gel, some by mi, some by me, la roche posay, dear me beauty, \
         saff & co, saff n co, minyak telon dewasa, minyak cem ceman, refleksi kaki salon, \
         cuci helm laundry, laundry bed cover",
    ),
];
