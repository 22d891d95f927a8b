//! What people spend on, as they call it in English, beside what the table of expenses has.

/// `(category, strength, phrases)`, as in [`super::super::expense::THINGS`].
pub(in super::super) const THINGS: &[(&str, u8, &str)] = &[
    (
        "makan",
        1,
        "drinks, drink, takeaway, takeout, takeaways, foods, buffet, brekkie, brekky, supper, nibbles, picnic, food delivery, food stall, diner, bistro, eatery, canteen, potluck",
    ),
    (
        "makan",
        2,
        "coconut, coconuts, latte, cappuccino, americano, croissant, croissants, pastry, pastries, doughnut, donuts, doughnuts, burger, burgers, pizza, pizzas, pasta, spaghetti, lasagna, steak, ribs, soup, stew, bbq, barbecue, sushi, ramen, udon, sashimi, bento, dumplings, spring rolls, nachos, quesadilla, chips, crisps, peanuts, popcorn, candy, sweets, chocolate, cake, cakes, cupcake, cheesecake, waffle, waffles, pancake, pancakes, porridge, granola, muesli, yogurt, yoghurt, smoothie, smoothies, milkshake, milk tea, bubble tea, boba, soda, coke, sprite, lemonade, gin, vodka, whisky, whiskey,  arak, wine bottle, pint, pints,  shake, satay, noodle soup, meatball soup, meatballs, grilled fish, grilled chicken, seafood, prawns, shrimp, shrimps, squid, crab, lobster, oysters, kebab, hot dog, hotdog, mcdonald's, mcdonalds, mcd, kfc, starbucks, wingstop, burger king, subway sandwich, cooking oil snack",
    ),
    (
        "belanja_harian",
        2,
        "lime, limes, apples, bananas, banana, oranges, mango, mangoes, mangos, pineapple, watermelon, papaya, avocado, avocados, grapes, berries, lettuce, cucumber, cucumbers, tomatoes, potato, onion, carrot, cabbage, mushrooms, mushroom, corn, beans, peas, lentils, flour, cooking oil, olive oil, salt, pepper, spices, sauce, ketchup, mayo, peanut butter, honey jar, cereal, oats, oatmeal, pork, lamb, bacon, ham, sausage, sausages, chicken breast, tuna, salmon, cleaning supplies, dish soap, laundry detergent, bleach, trash bags, bin bags, toilet roll, toilet rolls, kitchen roll, napkins, batteries, light bulb, light bulbs, bulb, bulbs, lighter, mosquito spray, bug spray, mosquito coil, water gallon, water gallons, water refill, gas canister, gas refill, gas bottle, propane, supplies, corner shop, convenience store, market run, wet market, farmers market, household stuff, cigarettes, smokes, ciggies, cigs",
    ),
    (
        "transport",
        2,
        "tyre, tyres, tire, tires, flat tyre, flat tire, tyre fix, puncture, inner tube, oil change, engine oil, brake, brakes, brake pads, spark plug, mechanic, car wash, bike wash, scooter wash, scooter rental, bike rental, motorbike rental, car rental, rental car, bike hire, scooter hire, car hire, petrol station, gas station, fuel station, refuel, refueled, refuelled, full tank, tank of petrol, cabs, ubers, taxis, taxi fare, bus fare, train fare, bus pass, train pass, metro, tram, buses, trains, flights, plane ticket, air ticket, airfare, airline, airport train, airport transfer, airport pickup, boarding, baggage, baggage fee, luggage fee, excess baggage, speedboat, boat ride, ride home, ride share, rideshare, lyft, private driver, hired driver, car service, toll road, tolls, motorway toll, parking ticket fee, scooter service, scooter repair, bike repair, car repair, car battery, motorbike battery, scooter battery, helmets",
    ),
    (
        "transport",
        3,
        "airport transfer, airport train, oil change, flat tyre, flat tire, scooter rental, bike rental, car rental, airport parking",
    ),
    ("transport", 1, "scooter, ride, rides, fare, commute, pickup"),
    (
        "belanja",
        2,
        "wetsuit, rash guard, sunhat, raincoat, rain coat, umbrella, scarf, gloves, blouse, hoodies, jumper, coat, suit, tie, underwear, bras, pyjamas, leggings, swimwear, trunks, jewelry, jewellery, necklace, bracelet, earrings, ring, rings, clothes, clothing, outfit, tee, tees, trainers,  slippers, handbag, purse, luggage, charger cable, usb cable, cable, power adapter, plug adapter, plug, extension cord, screen protector, hard drive, usb stick, sd card, microphone, headset, gadget, gadgets, electronics, appliance, appliances, fridge, washing machine, air fryer, toaster, rice cooker pot, frying pan, pan, pots, plates, bowls, cutlery, knife, knives, mugs, glassware, bedsheets, bed sheets, sheets, pillows, towels, curtain, curtains, rug, shelf, shelves, table, couch, bed frame, plant, plants, tools, tool, hammer, drill, paint, screws, hardware store, dog, cat, dog food, cat litter, cat toy, vet, vet bill, vet visit, veterinarian, pet food, pet shop, pet stuff, bike, bicycle, secondhand, thrift, thrifted, decoration, decorations, vase",
    ),
    (
        "pulsa_data",
        2,
        "sim, sim card, sim cards, data package, data pack, data top-up, mobile data, phone data, prepaid, phone top-up, phone plan, cell plan, mobile plan, esims, phone bill, e-sim, quota, phone topup, topup phone, phone balance",
    ),
    ("pulsa_data", 3, "phone bill, phone credit, phone data, topup my phone, topup phone"),
    (
        "tagihan",
        2,
        "electric bill, electric, power bill, utility, utilities, water bill, water company, wi-fi, broadband, fibre, fiber, internet bill, insurance, health insurance, car insurance, premium insurance, rubbish, rubbish collection, trash collection, garbage fee, banjar, banjar fee, banjar dues, community fee, neighborhood fee, neighbourhood fee, hoa, hoa fee, security fee, landline, hosting home, gas bill",
    ),
    (
        "tempat_tinggal",
        2,
        "mortgage, room rent, house rent, villa rent, monthly rent, rent deposit, security deposit, landlord deposit, lease, boarding house, dorm, dormitory, hostel month, cleaner, cleaning lady, maid, housekeeper, gardener, pool guy, pool cleaning, pool cleaner, pool maintenance, pool man, plumbing, electrician, repairman, handyman fee, roof repair, ac repair, ac service, ac cleaning, aircon service, aircon cleaning, aircon, pest control, termite, home repair, house repair, locksmith, villa staff",
    ),
    (
        "kesehatan",
        2,
        "gp, doctor's visit, doctor visit, doctors visit, checkups, check-up, blood test, lab test, urine test, scan, mri, ct scan, ultrasound, vaccination, jab, booster, painkillers, paracetamol pack, ibuprofen, antibiotics, antihistamine, vitamins, supplement, supplements, bandage, bandages, plasters, plaster, first aid, eye drops, eye test, eye exam, contact lens, contact lenses, teeth cleaning, dental cleaning, root canal, filling, braces, orthodontist, tooth, toothache, surgery, emergency room, icu, psychologist, psychiatrist, counseling, counselling, therapist, physiotherapy, osteopath, acupuncture, chiro, birth control, sti test, dermatologist, specialist",
    ),
    (
        "pendidikan",
        2,
        "lessons, lesson, indonesian lessons, indonesian lesson, bahasa lessons, bahasa class, language lessons, language school, english lessons, english course, tutor, tutoring fee, school fee, school fees, school supplies, school bag, school uniform, university, college, college fee, bootcamp, certification, certificate, conference, conference ticket, training, masterclass, online class, online course, photocopy, photocopies, printing, printed, printouts, print-outs, pens, pencil, pencils, notebooks, binding,  homework, preschool, kindergarten",
    ),
    (
        "hiburan",
        2,
        "entrance, entrance fee, entry, entry fee, entrance ticket, admission, admission fee, waterfall, temple, zoo, aquarium, theme park, amusement park, rafting trip, boat trip, snorkeling trip, snorkelling, snorkelling trip, dive trip, surf trip, surf board, board rental, surfboard rental, surf camp, paddle board, paddleboard, sup rental, sunbed, beach club, nightclub, cover charge, festival ticket, concert ticket, gig ticket, musical, opera, theatre, theater, netflix subscription, subscription, subscriptions, streaming, video game, videogame, arcade, bowling alley, laser tag, escape room, trivia night, poker night, cruise, holiday, vacation, getaway, weekend trip, hotel room, guesthouse, booking.com, agoda, traveloka hotel, bungalow, camping trip, hobby, book club, yoga, pilates class, gym class, dance class, domain, domain name, domain renewal, server, hosting, web hosting, hetzner, namecheap, godaddy, squarespace, wix, shopify, mailchimp, figma, sketch, font, fonts, plugin, software, software license, app, app store, license, google workspace, gsuite, g suite, gitlab, jetbrains license, stock photos, shutterstock, envato, midjourney, elevenlabs, runway, davinci",
    ),
    (
        "perawatan_diri",
        2,
        "hair cut, haircuts, hair dye, hair color, beard waxed, wax, mani pedi, mani-pedi, manicures, facials, lashes, brows, eyebrows, tattoo, piercing, shampoo bottle, conditioner, face cream, hand cream, sun cream, suncream, sun screen, body wash, makeup remover, lipgloss, toiletries, laundry service, laundromat, dry-cleaning, beauty salon, hair salon, nail salon, spa day",
    ),
    (
        "sosial_donasi",
        2,
        "birthday gift, birthday present, bday gift, bday present, christmas gift, christmas present, christmas presents, xmas gift, xmas present, wedding present, farewell gift, baby shower, housewarming, housewarming gift, flowers, bouquet, condolence, funeral, wreath, beggar, busker, fundraiser, gofundme, go fund me, orphanage, animal shelter, church, temple offering, ceremony offering, leaving gift, secret santa",
    ),
    (
        "keluarga",
        2,
        "pocket money, allowance, my parents, parents, grandma, grandpa, nephew, niece, uncle, toy, diapers pack, nappies, nappy, baby formula, baby food, baby clothes, stroller rental, pram, babysitting, sitter, child care, childcare, day care, kid stuff, kids stuff",
    ),
    (
        "biaya_pajak",
        3,
        "bank charge, bank charges, bank fees, service fee, admin fees, annual fee, card annual fee, monthly fee, monthly bank fee, wire fee, wire transfer fee, transaction fee, conversion fee, exchange fee, atm charge, overdraft fee, card fee, processing fee, paypal fees, stripe fee, payoneer fee, platform fee, currency conversion, late charge, late payment fee, overstay fine, overstay, speeding ticket, speeding fine, traffic fine, traffic ticket, parking ticket, customs, customs duty, import duty, income tax, property tax, vehicle tax, road tax, visa fee, visa agent, visa renewal, visa application, passport, passport renewal, kitas renewal, notary, notary fee, stamp duty, legal fee, legal fees, accountant, accounting fee, lawyer, police bribe, withdrawal charge",
    ),
    (
        "biaya_pajak",
        2,
        "shipping, postage, courier, courier fee, fedex, dhl, ups, delivery fee, delivery charge, shipping fee, shipping cost",
    ),
    (
        "cicilan_utang",
        3,
        "loan payment, loan repayment, loan installment, loan instalment, installment, instalment, installments, instalments, car loan, student loan, student loans, motorbike loan, financing, bnpl, klarna, afterpay",
    ),
];

/// Where money comes from, as the table of incomes has it.
pub(in super::super) const INCOMES: &[(&str, u8, &str)] = &[
    ("gaji", 2, "paycheck, pay check, wages, pay day, payday"),
    (
        "honor_freelance",
        2,
        "payout, payouts, stripe, consulting, consultancy, contract work, client work, design work, writing work, copywriting, tutoring, \
         tutoring session, speaking fee, sponsorship, ad revenue, royalties, photo shoot, photoshoot, voiceover, coaching, translation, \
         toptal, patreon payout, substack payout",
    ),
    ("honor_freelance", 1, "work, job, contract"),
    (
        "usaha",
        2,
        "sales, store sales, shop sales, etsy, ebay, airbnb payout, rental income, yard sale, garage sale, commissions",
    ),
    ("hadiah", 2, "birthday money, gift money, christmas money"),
    ("refund_cashback", 3, "rebate, tax refund, deposit back, security deposit back"),
];
