//! Games, shows, journeys and sport.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[
    ("hiburan", 1, "langganan, tiket"),
    (
        "hiburan",
        2,
        "nonton, bioskop, cgv, xxi, tiket masuk, tiket nonton, tiket konser, konser, netflix, spotify, \
         disney, vidio, viu, wetv, youtube, youtube premium, iqiyi, hbo, prime video, game, games, \
         topup game, diamond, mobile legends, ml, free fire, ff, pubg, steam, voucher game, roblox, \
         playstation, ps, rental ps, warnet, karaoke, biliar, billiard, bowling, futsal, sewa lapangan, \
         badminton, bulutangkis, padel, tenis, gym, fitness, renang, kolam renang, yoga, zumba, wisata, \
         liburan, staycation, hotel, penginapan, villa, airbnb, jalan-jalan, rekreasi, piknik, camping, \
         kemah, pantai, gunung, pendakian, dufan, ancol, ragunan, taman safari, kebun binatang, museum, \
         waterpark, waterboom, timezone, pancing, mancing, mainan, hobi, komik, novel, chatgpt, canva, \
         icloud, google one, gundam, lego, kaset, event, festival, pameran, playground, jogging, sepeda, \
         gowes, lapangan, main, clubbing, bir, wine, jatim park, museum angkut, karaokean, inul vizta, \
         futsalan, war tiket, tiket konser tulus, trans studio, jungleland, seaworld, sea world, \
         kidzania, fun world, amazone, trampolin, arung jeram, rafting, snorkeling, diving, paralayang, \
         outbound, glamping, homestay, guest house, hostel, losmen, reddoorz, oyo, nginep, sewa villa, \
         tiket pantai, tiket wisata, tiket curug, curug, air terjun, candi, prambanan, borobudur, \
         tiket bola, nobar, disneyplus, disney+, apple music, joox, resso, tinder, bumble, twitch, \
         nintendo, game steam, valorant, vp valorant, uc pubg, top up ml, dm ml, robux, gacha, genshin, \
         koin, nyawer, sawer, biduan, standup, teater, pameran seni, bilyar, catur, tenis meja, \
         sewa sepeda, gym membership, pilates, muaythai, poundfit, voli, basket, sewa gor, gor, \
         kembang api, renang anak, berenang, sewa ban, dewasa, main basket, tiket renang, kolam pancing, \
         umpan, senar, joran, kaset ps, pemancingan, nobar bola, langganan jetbrains, jetbrains, hiburan, \
         surf, surf lesson, surfing, surfboard, dive, diving trip, snorkel, yoga class, class yoga, \
         gym pass, crossfit, boxing, muay thai, pickleball, tennis, golf, driving range, ice skating, \
         skating, sepatu roda, climbing, wall climbing, hiking, trekking, tour, day trip, island trip, \
         trip, open trip, resort, sewa gitar, concert, gig tiket, party, club, bar, karaoke room, \
         bioskop xxi, cinema xxi, apple tv, hulu, crunchyroll, bstation, vision plus, mola, rcti, deezer, \
         soundcloud, patreon, substack, medium, kindle, audible, scribd, adobe, photoshop, lightroom, \
         premiere, notion, slack, zoom, dropbox, google, microsoft, office 365, onedrive, linkedin, \
         github, copilot, vercel, netlify, heroku, digitalocean, digital ocean, aws, cloudflare, openai, \
         claude, cursor, gemini, perplexity, grammarly, capcut, vsco, picsart, duolingo plus, nordvpn, \
         vpn, expressvpn, webflow, framer, linear, jira, trello, asana, miro, evernote, todoist, \
         1password, bitwarden, playstation plus, xbox, game pass, epic games, riot, mlbb, codm, \
         genshin impact, honkai, fc mobile, efootball, token game, koin game, uang nonton, coworking, \
         coworking space, foto studio, self photo, photobox, foto keluarga, sewa kostum, wahana, \
         komedi putar, odong-odong, pasar malam, bianglala, mandi bola, tiket kolam, sirkus, wayang, \
         ketoprak panggung, sewa ps, main ps, board game, puzzle, koleksi, kartu pokemon, layangan, \
         kelereng, burung, ayam aduan",
    ),
];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "hiburan",
        1,
        "entertainment, vacation, leisure, hobby, hobbies, sightseeing, hepi-hepi, healing, refreshing, \
         ngedate, kencan, malmingan, jalan2, plesir, plesiran, vakansi, holiday, ngemall, nge-mall, \
         nge-game, ngegame, olahraga, marathon, maraton, night out, date night, weekend getaway, day out, \
         malam mingguan, hang out, me time, jalan jalan, race pack, jakarta running, night out drinks",
    ),
    (
        "hiburan",
        2,
        "theatre, zoo, admission, safari, billiards, bjj, guesthouse, accommodation, campsite, streaming, \
         subscriptions, audiobook, audiobooks, magazine, newspaper, newspapers, nightclub, netflik, \
         hotstar, kvision, catchplay, genflix, maxstream, klikfilm, iflix, mubi, drakor, tidal, wattpad, \
         webtoon, mangatoon, fizzo, goodnovel, novelme, storial, cabaca, karyakarsa, socialbuzz, \
         superchat, bigo, weverse, bubble, lysn, fansign, fanmeeting, fanmeet, nitro, suno, elevenlabs, \
         kinemaster, icloud+, gsuite, strava, headspace, quillbot, kompas.id, koran, majalah, wdp, \
         starlight, battlepass, welkin, primogem, hsr, wuwa, arknights, nikke, fgo, roblok, minecraft, \
         minecoin, fortnite, vbucks, v-bucks, apex, coc, gardenscape, homescapes, fifa, pes, growtopia, \
         aov, lol, dota, csgo, cs2, ragnarok, eshop, gog, itunes, codashop, unipin, lapakgaming, \
         itemku, vcgamers, pees, gamezone, kidzoona, playtopia, chipmunks, kora-kora, sekaten, skaten, \
         carousel, cinepolis, cinemaxx, m-tix, mtix, tixid, imax, jkt48, synchronize, pestapora, \
         soundrenaline, dwp, hammersonic, joyland, loket, loket.com, tiptip, megatix, yesplis, comifuro, \
         comiket, cosplay, cosplayer, htm, simaksi, gazebo, kano, jetski, parasailing, snorkling, atv, \
         paintball, airsoft, gokart, gocart, panahan, menembak, berkuda, houbii, bonbin, gembiraloka, \
         selecta, tmii, snowbay, wbl, saloka, guci, owabong, ciater, farmhouse, citumang, pangandaran, \
         penangkaran, gwk, uluwatu, kecak, penglipuran, liveaboard, opentrip, uss, disneyland, legoland, \
         bobobox, capsule, redoorz, reddorz, airy, agoda, booking.com, trip.com, pegipegi, expedia, \
         hostelworld, wisma, cottage, bungalow, cabin, minsoc, badmintonan, bultang, minton, nge-gym, \
         ngegym, fitnes, ftl, osbond, senam, aerobik, sparring, tinju, mma, karate, taekwondo, silat, \
         locker, nav, pub, diskotik, dugem, holywings, finns, shisha, sisha, galatama, gantangan, kontes, \
         kopdar, gathering, outing, photobooth, photomatics, photograms, prewed, manga, blindbox, album, \
         fotobox, show ticket, theater ticket, theme park, amusement park, water park, aquarium ticket, \
         entrance fee, entry fee, entrance ticket, temple entrance, national park, park entrance, \
         beach entrance, boat tour, boat trip, board rental, hot spring, hot springs, waterfall entrance, \
         cooking class, pottery class, painting class, green fee, court rental, court fee, \
         football pitch, swimming pool, pool entrance, spin class, jiu jitsu, dance lessons, \
         personal training, race registration, marathon registration, apple one, apple subscription, \
         in-app purchase, ps5 game, cover charge, photoshoot session, photo session, yt premium, yt prem, \
         yutub premium, amazon prime, prime vid, nex parabola, k vision, paket bola, drama korea, \
         langit musik, super chat, gift tiktok, tiktok coin, gift live, fan meeting, fan meet, \
         membership army, telegram premium, twitter blue, x premium, meta verified, omi aplikasi, \
         snapchat plus, chat gpt, midjourney bulanan, alight motion, creative cloud, garmin connect, \
         calm app, duolingo super, turnitin premium, kompas digital, tempo premium, twilight pass, \
         beli skin, skin valo, vp valo, valo point, royal pass, battle pass, season pass, elite pass, \
         monthly pass, monthly card, genesis crystal, oneiric shard, stellar jade, wuthering waves, \
         blue archive, blox fruit, clash royale, brawl stars, candy crush, higgs domino, chip higgs, \
         chip domino, md chip, fc 24, fc 25, fc points, e football, stumble guys, among us, wild rift, \
         skin cs, point blank, pb cash, cash pb, lost saga, ea play, epic store, play store, app store, \
         coda shop, uni pin, rental ps3, rental ps4, rental ps5, sewa ps3, zone 2000, happy time, \
         kiddy land, capit boneka, claw machine, lollipop playland, naik kuda, kuda tunggang, \
         kereta kelinci, kereta mini, becak mini, skuter alun-alun, odong odong, delman hias, tix id, \
         layar tancep, popcorn bioskop, java jazz, lalala fest, tiket coldplay, tiket blackpink, \
         tiket bts, tiket seventeen, tiket treasure, tiket nct, tiket day6, konser amal, dyandra tiket, \
         jastip konser, comic con, sewa cosplay, jak-japan matsuri, karcis masuk, retribusi wisata, \
         tiket bromo, jeep bromo, sewa jeep, jeep merapi, sewa pelampung, sewa tikar, sewa gazebo, \
         sewa perahu, naik perahu, sewa kano, banana boat, jet ski, sewa snorkel, open water, sewa atv, \
         flying fox, sewa airsoft, go kart, bumper car, ice skate, seluncur es, escape room, laser tag, \
         vr zone, kebun raya, kebun teh, gembira loka, taman mini, taman bunga, ocean dream, snow bay, \
         the jungle, go wet, dusun semilir, sari ater, kawah putih, floating market, dusun bambu, \
         the lodge, orchid forest, tangkuban perahu, garut dinoland, green canyon, garuda wisnu, \
         tanah lot, ulun danu, nusa penida, raja ampat, labuan bajo, sailing komodo, sail komodo, \
         guide lokal, universal studio, universal studios, zen rooms, extra bed, traveloka hotel, \
         mister aladin, tiket.com hotel, tenda sewa, sewa carrier, mini soccer, sewa padel, iuran futsal, \
         iuran badminton, iuran bulutangkis, tepok bulu, personal trainer, sewa wasit, sewa rompi, \
         iuran silat, sewa loker, skateboard park, tiket gbk, tiket timnas, tiket persib, tiket persija, \
         tiket persebaya, tiket arema, tiket proliga, tiket motogp, motogp mandalika, happy puppy, \
         inul vista, holy wings, open table, potato head, live music, request lagu, kolam harian, \
         adu merpati, komunitas motor, iuran komunitas, team building, tukar kado, secret santa, \
         arisan hiburan, photo booth, self foto, foto box, foto couple, foto prewed, foto maternity, \
         foto newborn, sewa kamera, sewa gopro, sewa drone, sewa proyektor, studio musik, sewa studio, \
         latihan band, studio band, sewa buku, sewa komik, taman bacaan, one piece, paket liga inggris, \
         new york times, call of duty, clash of clans, league of legends, paket malam warnet, \
         mobil hias alun, tiket stand up, stand up comedy, we the fest, tiket dewa 19, sewa alat snorkel, \
         sewa papan surf, sewa motor bali, upside down world, eco green park, jawa timur park, \
         live on board, early check in, late check out, sewa tenda camping, sewa alat camping, \
         tiket liga 1, sewa kapal mancing, foto wisuda keluarga, sewa sound karaoke",
    ),
];
