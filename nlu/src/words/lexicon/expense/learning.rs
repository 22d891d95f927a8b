//! Schools, courses and what they need.

use super::Row;

/// What is written most often, and meant by a misspelling.
pub(super) const THINGS: &[Row] = &[(
    "pendidikan",
    2,
    "sekolah, spp, uang sekolah, uang kuliah, kuliah, ukt, semester, uang gedung, les, bimbel, \
         kursus, kelas online, seminar, webinar, workshop, pelatihan, buku, buku tulis, buku pelajaran, \
         lks, pensil, pulpen, bolpen, penghapus, penggaris, seragam, seragam sekolah, tas sekolah, \
         sepatu sekolah, fotokopi, foto kopi, print, ngeprint, jilid, skripsi, wisuda, toga, ujian, \
         sertifikasi, toefl, ielts, ruangguru, udemy, coursera, zenius, study tour, ekskul, daftar ulang, \
         uang pangkal, ngaji, tpa, tpq, paud, tk, praktikum, modul, gramedia, kamus, atk, kampus, \
         pramuka, rapor, les renang, les piano, les inggris, uang saku sekolah, uang semester, \
         semesteran, uang semesteran, kas kelas, uang kas kelas, sampul, spidol, penghapus papan, \
         buku gambar, krayon, pensil warna, rautan, tipe-x, stabilo, binder, map, kertas hvs, \
         kertas folio, jangka, kalkulator, uang pembangunan, uang komite, komite, studi tour, \
         studi banding, uang jaket angkatan, jaket angkatan, almamater, uang praktikum, les ngaji, \
         les gitar, les vokal, les bahasa, les matematika, kumon, duolingo, skill academy, brainly, \
         ebook, jurnal, ukt semester, seragam pramuka, atribut pramuka, topi sd, sabuk sekolah, \
         uang ekskul, wisudaan, sidang, proposal, nge-print skripsi, cetak skripsi, fotokopian, \
         sewa toga, madrasah, pesantren, mondok, spp pondok, bayaran sekolah, uang buku, pendidikan, \
         iuran komite, uang spp, uang ujian, uang lks, uang buku paket, buku paket, uang praktek, \
         uang pkl, uang kkn, kkn, uang asrama, les mengaji, les calistung, les coding, kursus mobil, \
         kursus inggris, kursus jahit, kursus menyetir, language class, course, class, classes, school, \
         textbook, textbooks, notebook, stationery, exam, ujian sim, osn, olimpiade, perpus, iuran kelas, \
         pendaftaran sekolah, pendaftaran kuliah, biaya kuliah, karya wisata, seragam olahraga sekolah, \
         tas ransel sekolah, transkrip, legalisir ijazah, ijazah, foto ijazah, sakola",
)];

/// What is known as it is written.
pub(super) const FURTHER: &[Row] = &[
    (
        "pendidikan",
        1,
        "kuliahan, skul, nyantri, ponpes, togamas, periplus, kinokuniya, bbw, smp, sma, smk, mts, \
         kebutuhan sekolah, kebutuhan kuliah, pondok anak, big bad wolf",
    ),
    (
        "pendidikan",
        2,
        "uniform, kindergarten, university, college, certification, courses, conference, photocopy, \
         printing, laminate, binding, notebooks, pencils, pencil, eraser, crayons, sks, herregistrasi, \
         spi, turnitin, spss, ngejilid, ngeprin, fotocopy, potokopi, potocopy, toeic, utbk, snbt, snbp, \
         sbmptn, tryout, ukom, bnsp, brevet, ppg, pkpa, ppl, kkl, koas, ukmppd, prakerin, bootcamp, \
         dicoding, hacktiv8, purwadhika, myskill, rakamin, revou, harisenin, skillshare, masterclass, \
         brilliant, chegg, datacamp, codecademy, edx, quipper, pahamify, roboguru, cakap, primagama, ssc, \
         neutron, inten, balet, ssb, robotik, tahfidz, ahe, bimba, sempoa, jarimatika, montessori, \
         playgroup, preschool, homeschooling, sidu, faber-castell, serutan, tipex, snowman, crayon, \
         origami, asturo, mpls, ospek, prakarya, persami, jambore, pensi, yearbook, himpunan, makrab, \
         karyawisata, haflah, akhirussanah, muhadharah, kitab, enrollment fee, registration fee, \
         test fee, bahasa lessons, indonesian lessons, language lessons, piano lessons, guitar lessons, \
         swimming lessons, swim lessons, music lessons, driving lessons, highlighter pens, art supplies, \
         graduation fee, her registrasi, sumbangan spi, konsultasi skripsi, cek plagiasi, olah data, \
         hard cover, fotokopi ktp, fc ktp, foto copy, scan berkas, scan dokumen, laminating ijazah, \
         tes potensi, um ugm, simak ui, try out, tes cpns, tes iq, uji kompetensi, sertifikat kompetensi, \
         brevet pajak, pkl anak, binar academy, linkedin learning, ruang guru, english first, \
         ganesha operation, nurul fikri, smart ekselensia, kelas prakerja, prakerja kelas, guru privat, \
         ustadz privat, baca tulis, anak hebat, rumah belajar, mental aritmatika, play group, \
         kelompok bermain, kb anak, raudhatul athfal, daycare tpa, juz amma, sinar dunia, faber castell, \
         tip ex, tipe x, correction tape, oil pastel, kertas lipat, kertas manila, karton manila, \
         kertas gambar, kertas kalkir, kertas milimeter, gunting anak, lem anak, lem glue, lem povinal, \
         ransel sekolah, baju pramuka, dasi sekolah, topi sekolah, kerudung sekolah, jilbab sekolah, \
         bet nama, alat praktek, jas lab, jas praktikum, jas almamater, kemah pramuka, pentas seni, \
         baju kartini, foto wisuda, foto kelulusan, album kenangan, boneka wisuda, iuran himpunan, \
         iuran bem, iuran hmj, kas organisasi, iuran osis, kas osis, field trip, outing class, \
         outing kelas, paguyuban kelas, kas paguyuban, kado guru, backpack for school, \
         cetak poster kuliah, tes minat bakat, wall street english, label nama buku, cat air anak, \
         baju olahraga sekolah, ikat pinggang sekolah, sewa baju kartini, sewa baju adat, \
         sewa kebaya wisuda, uang kas organisasi, uang kas ekskul, kos anak kuliah",
    ),
    (
        "pendidikan",
        3,
        "syahriah, syahriyah, bisyaroh, bisyarah, spp tk, spp sd, spp smp, spp sma, spp anak, spp kuliah, \
         spp sekolah, bayar spp, spp paud, spp madrasah, spp bulanan, spp pesantren, spp smk, sekolah tk, \
         daftar sekolah, formulir sekolah, formulir pendaftaran, bayar kuliah, cicilan ukt, \
         cicilan kuliah, cicilan sekolah, infaq sekolah, infak sekolah, sumbangan sekolah, \
         sumbangan komite, infaq kelas, iuran sekolah, uang perpisahan, perpisahan sekolah, \
         iuran perpisahan, uang tpa, kiriman pondok, uang pondok, uang mondok, bayar les, uang les, \
         les anak, bayar bimbel, bayar tpq, uang pangkal sekolah, uang masuk sekolah, uang masuk tk, \
         uang masuk sd, biaya daftar kuliah, biaya pendaftaran kuliah, angsuran uang gedung, \
         cicilan uang gedung, uang gedung sd, uang tabungan sekolah, uang kenaikan kelas, \
         uang study tour, sangu study tour, uang foto ijazah, uang makan pondok, uang kos pondok",
    ),
];
