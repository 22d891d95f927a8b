## Pendaftaran

welcome = Halo! Aku bot keuanganmu. Contoh: 'beli kopi 20k'.
registration-ask = Balas *ya* supaya catatanmu mulai dihitung, atau *tidak* kalau bukan kamu.
registration-reminder = Catatanmu belum dihitung. Balas *ya* untuk konfirmasi.
registration-first = Sebelum lanjut, balas *ya* supaya catatanmu dihitung, atau *tidak* untuk menghapusnya.
registration-done = { $count ->
    [0] ✅ Siap, kamu sudah terdaftar. Tulis saja pengeluaran atau pemasukanmu.
   *[other] ✅ Siap, kamu sudah terdaftar dan { $count } catatan sudah dihitung.
}
registration-voided = { $count ->
    [0] Oke. Tidak ada yang dicatat.
   *[other] Oke, { $count } catatan dibatalkan.
}
registration-closed = Halo! Bot ini hanya untuk nomor yang terdaftar. Minta pemiliknya mendaftarkan nomormu dulu, ya.

## Catatan

recorded-expense = ✅ Catat pengeluaran { $amount } kategori { $category }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Balas: ganti <kategori> kalau mau ubah.
recorded-income = ✅ Catat pemasukan { $amount } kategori { $category }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Balas: ganti <kategori> kalau mau ubah.
recorded-transfer = ✅ Catat transfer { $amount } dari { $from } ke { $to }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pengeluaran.
recorded-transfer-to = ✅ Catat transfer { $amount } ke { $to }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pengeluaran.
recorded-transfer-from = ✅ Catat transfer { $amount } dari { $from }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pengeluaran.
recorded-many = ✅ Catat { $count } transaksi:
recorded-many-hint = Balas: ganti <kategori> kalau mau ubah.
item = { $thing } { $amount } ({ $category })

## Pertanyaan

ask-category = Ini pengeluaran kategori apa?
ask-category-income = Ini pemasukan kategori apa?
ask-amount = { $thing } — berapa nominalnya?
ask-which-amount = Nominalnya belum jelas buatku. Tulis lagi, ya, misalnya 50rb atau 50.000.
amount-too-large = Nominal sebesar itu belum bisa aku catat. Paling besar Rp10.000.000.000.000.
ask-account = Akun itu belum aku kenal. Tulis nama bank, dompet digital, atau tunai.
ask-meaning = Aku belum paham. Coba tulis seperti 'beli kopi 20k', 'gaji 5jt', atau 'laporan hari ini'.
ask-guess = { $thing } { $amount }, kategori { $category }. Benar?
ask-repeat = { $minutes ->
    [0] { $thing } { $amount } baru saja dicatat. Ini transaksi baru?
   *[other] { $thing } { $amount } sudah dicatat { $minutes } menit lalu. Ini transaksi baru?
}
ask-right-many = Yang ini aku kurang yakin:
ask-right = Benar?
ask-which = Yang mana?
ask-which-hint = Balas nomornya, 1 sampai { $last }.
all-of-them = Semuanya
choose-from-list = Balas dengan nomor 1 sampai { $last }, ya.
unknown-category = Kategori "{ $name }" belum ada. Yang ada: { $known }.
nothing-asked = Siap 👍 Tidak ada yang perlu dijawab sekarang.
dropped = Oke, tidak jadi.

## Koreksi

confirmed = ✅ { $thing } { $amount } dicatat, kategori { $category }.
not-booked = Oke, { $thing } { $amount } tidak dicatat.
edited = ✅ { $thing } { $amount } diubah: { $changes }.
already-so = { $thing } { $amount } memang sudah begitu, kategori { $category }.
change-amount = nominal { $from } → { $to }
change-category = kategori { $from } → { $to }
change-direction = { $from } → { $to }
change-day = tanggal { $from } → { $to }
change-account = akun { $from } → { $to }
change-description = keterangan "{ $from }" → "{ $to }"
voided = 🗑️ { $thing } { $amount } dihapus.
nothing-to-edit = Aku tidak menemukan transaksi yang dimaksud.
other-direction = { $thing } { $amount } ada di { $category }, sedangkan { $to } untuk arah sebaliknya. Kalau arahnya salah, tulis dulu 'itu pengeluaran' atau 'itu pemasukan'.
transfer-has-no-category = Transfer tidak punya kategori: uangnya hanya pindah akun.

## Kategori

category-list = Kategori pengeluaran: { $expense }
    Kategori pemasukan: { $income }
    Mau bikin sendiri? Tulis 'kategori tambah Kopi: kopi, latte'.
category-item = { $name }
category-item-words = { $name } ({ $keywords }{ $more ->
    [0] {""}
   *[other] , +{ $more } lagi
})
keyword = { $word }
category-made = ✅ Kategori { $name } dibuat{ $count ->
    [0] {""}
   *[other] , kata kuncinya: { $keywords }
}.
category-made-income = ✅ Kategori pemasukan { $name } dibuat{ $count ->
    [0] {""}
   *[other] , kata kuncinya: { $keywords }
}.
category-exists = Kategori { $name } sudah ada. Untuk menambah kata kuncinya, tulis 'kategori { $name }: kata, kata'.
category-unknown = Kategori { $name } belum ada. Untuk membuatnya, tulis 'kategori tambah { $name }: kata, kata'.
category-how = Tulis nama kategorinya, lalu kata kuncinya kalau ada, misalnya 'kategori tambah Kopi: kopi, latte'.
category-name-long = Nama kategorinya kepanjangan, paling banyak { $most } huruf.
category-too-many = Kategorimu sudah { $most }, jadi belum bisa ditambah lagi.
keywords-added = ✅ Kata kunci { $name } ditambah: { $keywords }.
keywords-known = Semua kata itu memang sudah jadi kata kunci { $name }.
keyword-long = Kata "{ $word }" kepanjangan, paling banyak { $most } huruf.
keyword-taken = Kata "{ $word }" sudah jadi kata kunci { $name }.
keywords-too-many = Terlalu banyak: satu kategori paling banyak punya { $most } kata kunci.
why-lexicon = Karena ada kata *{ $word }*, yang biasanya { $category }.
why-lesson = Karena { $day } kamu pilih { $category } untuk *{ $phrase }*.
why-keyword = Karena *{ $word }* kata kuncimu untuk { $category }.
why-name = Karena ada kata *{ $word }*, nama kategorimu sendiri.
why-said = Karena kamu sendiri yang memilih { $category }.
why-model = Tidak ada kata yang kukenal; model bahasaku mengira ini { $category }. Kalau bukan, balas *ganti <kategori>*, nanti kuingat.
why-nothing = Tidak ada kata yang kukenal, jadi { $category }. Balas *ganti <kategori>*, nanti kuingat.
why-unknown = Alasannya tidak tercatat. Kalau bukan { $category }, balas *ganti <kategori>*, nanti kuingat.
why-item = { $thing }: { $why }

## Tabungan

saving-created = ✅ Tabungan { $name } dibuat, target { $target }.
saving-created-without-target = ✅ Tabungan { $name } dibuat, tanpa target.
saving-exists = Tabungan { $name } sudah ada. { $aimed ->
    [0] Terkumpul { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-deposited = ✅ Setoran { $amount } ke tabungan { $name }. { $aimed ->
    [0] Terkumpul { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-withdrawn = ✅ Penarikan { $amount } dari tabungan { $name }. { $aimed ->
    [0] Tersisa { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-stands = Tabungan { $name }: { $aimed ->
    [0] terkumpul { $current }
   *[1] { $current }/{ $target } ({ $percent }%)
}.
saving-item = { $name }: { $aimed ->
    [0] { $current }
   *[1] { $current }/{ $target } ({ $percent }%)
}
saving-list = Tabunganmu:
saving-list-hint = Tulis 'setor <nama> <nominal>' untuk menabung.
saving-none = Belum ada tabungan. Tulis misalnya 'buat tabungan laptop 15jt'.
saving-unknown = Tabungan { $name } belum ada.
saving-too-little = Isi tabungan { $name } hanya { $current }, jadi belum bisa ditarik sebanyak itu.
saving-other-currency = Tabungan { $name } dalam { $currency }. Tulis nominalnya dalam mata uang itu, ya.
saving-name-missing = Tabungannya untuk apa? Tulis misalnya 'buat tabungan laptop 15jt'.
saving-amount-missing = Berapa nominalnya? Tulis misalnya 'setor laptop 500k'.
ask-target = Tabungan { $name } belum ada. Targetnya berapa?
ask-goal-deposit = Mau disetor ke tabungan yang mana? { $names }
ask-goal-withdraw = Mau ditarik dari tabungan yang mana? { $names }

## Data pribadi

export-sent = 📦 Ini semua datamu: { $count ->
    [0] belum ada catatan uang, baru pengaturan
   *[other] { $count } catatan, tabungan, kategori, pengaturan,
} dan pesan kita. Aku kirim dua berkas di bawah: catat.json isinya lengkap, catatan.csv bisa dibuka di Excel.
export-kept = 📦 Semua datamu sudah aku tulis: { $count ->
    [0] belum ada catatan uang, baru pengaturan
   *[other] { $count } catatan, tabungan, kategori, pengaturan,
} dan pesan kita. Ada dua berkas, catat.json (lengkap) dan catatan.csv (catatan saja), di folder data bot: { $path }. Berkasnya terhapus sendiri setelah satu hari.
export-cut = Datamu banyak sekali, jadi tiap daftar hanya memuat { $most } baris.
export-failed = Maaf, datamu belum berhasil aku tulis. Coba lagi nanti, ya.
own-data-in-group = Ini soal datamu sendiri, jadi tulis lagi di chat pribadi denganku, ya.
erase-ask = ⚠️ Semua datamu akan dihapus dan tidak bisa dikembalikan: catatan, tabungan, kategori, pengaturan, dan semua pesan kita. Kalau pengelola bot ini punya cadangan (backup), salinannya baru hilang setelah masa simpannya habis.
    Mau simpan dulu? Tulis 'ekspor data saya'.
    Kalau sudah yakin, balas kode ini dalam { $minutes } menit: *{ $code }*
    Kalau tidak jadi, balas *batal*.
erase-too-late = Kodenya sudah lewat waktunya, jadi tidak ada yang dihapus. Kalau masih mau, tulis 'hapus semua data saya' lagi.
erase-dropped = Oke, tidak jadi. Datamu tetap aman di sini.
erase-begun = Semua datamu sedang dihapus. Terima kasih sudah mencatat bareng aku 🙏 Kalau suatu hari menulis lagi, kita mulai dari awal.

## Obrolan

smalltalk = Sama-sama! Senang bisa bantu 😊
smalltalk-aside = Oke, tidak ada yang aku catat.
smalltalk-greeting = Halo! Ada pengeluaran atau pemasukan yang mau dicatat? 😊
plan = Oke, itu masih rencana, jadi belum aku catat. Kabari kalau sudah jadi, ya.
help = Aku mencatat keuanganmu dari chat. Contoh:
    • beli kopi 20k
    • gaji 5jt
    • kopi 20k, parkir 5k
    • ganti transport
    • kategori tambah Kopi: kopi, latte
    • hapus transaksi terakhir
    • buat tabungan laptop 15jt
    • setor laptop 500k
    • laporan hari ini
    • pengeluaran makan bulan ini berapa

## Belum bisa

heard = Aku dengar: "{ $text }"
no-room-audio = Voice note belum bisa aku dengar. Tulis saja, ya, misalnya 'makan siang 35rb'.
no-room-image = Foto struk belum bisa aku baca. Tulis saja totalnya, ya, misalnya 'belanja indomaret 132.500'.
no-room-document = Dokumen belum bisa aku baca. Tulis saja transaksinya, ya, misalnya 'listrik 250rb'.
no-room-other = Pesan seperti itu belum bisa aku baca. Tulis saja, ya, misalnya 'beli kopi 20k'.
no-room-edit = Pesan yang diedit belum mengubah catatan. Tulis 'ganti <kategori>' atau 'salah, harusnya 45rb', ya.
no-room-deletion = Pesan yang dihapus tidak mengubah catatan. Kalau mau membatalkan, tulis 'hapus transaksi terakhir'.
media-too-large = Filenya terlalu besar, paling besar 16 MB. Tulis saja, ya, misalnya 'makan siang 35rb'.
media-unavailable = Filenya tidak bisa aku unduh. Coba kirim lagi, atau tulis saja, ya.
audio-unclear = Suaranya kurang jelas buatku. Coba rekam lagi, atau tulis saja, ya.
image-unclear = Fotonya kurang jelas buatku. Coba foto lagi, atau tulis saja totalnya, ya.
no-room-budget = Anggaran belum bisa aku atur di versi ini. Pengeluaran tetap bisa dicatat seperti biasa.
no-room-balance = Saldo per akun belum bisa aku hitung di versi ini. Coba 'laporan bulan ini'.
no-room-undo = Membatalkan perubahan belum bisa di versi ini. Coba 'hapus transaksi terakhir' atau 'ganti <kategori>'.
no-room-search = Mencari dan riwayat belum bisa di versi ini. Coba 'laporan hari ini'.
no-room-language = Ganti bahasa belum bisa di versi ini.
given-up = Maaf, pesanmu gagal aku proses, dan tidak ada yang dicatat. Coba tulis lagi, ya.

## Untuk admin

session-logged-out = ⚠️ Sesi WhatsApp { $session } keluar dari ponselnya. Jalankan catat logout, lalu catat pair.
session-locked = ⚠️ Akun WhatsApp sesi { $session } dikunci. Periksa ponselnya, lalu pasangkan lagi.
session-banned = ⚠️ WhatsApp memblokir sementara sesi { $session } selama { $minutes } menit. Bot berhenti mengirim.
session-outdated = ⚠️ WhatsApp tidak menerima versi Catat ini lagi (sesi { $session }). Perbarui Catat, ya.
session-paused = ⚠️ Sesi WhatsApp { $session } berhenti. Periksa log dan /healthz, ya.
