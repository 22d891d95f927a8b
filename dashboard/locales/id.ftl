# Halaman masuk.
page-login = Masuk
page-login-name = Nomor HP atau alamat e-mail
page-login-password = Kata sandi
page-login-button = Masuk
page-login-by-chat = Belum punya kata sandi, atau lupa? Kirim "dashboard" ke bot: kamu dapat tautan sekali pakai.
page-login-wrong = Nama atau kata sandinya salah.
page-login-wait = Terlalu sering dicoba. Tunggu { $seconds } detik, lalu coba lagi.
page-login-busy = Sedang ramai. Coba lagi sebentar lagi.
page-login-not-let-in = Kamu belum bisa masuk di sini. Tanyakan ke pengelola bot.

# Tautan sekali pakai.
page-link = Masuk lewat tautan
page-link-text = Tautan ini dari bot. Tekan tombolnya untuk masuk di peramban ini; setelah itu tautannya tidak berlaku lagi.
page-link-button = Masuk
page-link-warning = Bukan kamu yang meminta? Tutup saja halaman ini.
page-gone = Tautan tidak berlaku
page-gone-text = Tautan ini sudah dipakai, sudah lewat sepuluh menit, atau tidak lengkap. Kirim "dashboard" ke bot untuk tautan baru.
page-gone-login = Masuk dengan kata sandi

# Kata sandi.
page-password = Kata sandi
page-password-first = Buat kata sandi, supaya lain kali kamu bisa masuk tanpa tautan.
page-password-change = Dengan kata sandi baru, peramban dan program lain yang sedang masuk akan keluar.
page-password-new = Kata sandi baru
page-password-rule = Paling sedikit { $letters } huruf. Beberapa kata lebih kuat daripada satu kata yang rumit.
page-password-button = Simpan
page-password-later = Nanti saja
page-password-too-short = Terlalu pendek: paling sedikit { $letters } huruf.
page-password-too-long = Terlalu panjang.
page-password-not-fresh = Kamu masuk lebih dari sepuluh menit lalu. Masuk lagi dulu untuk mengganti kata sandi.

# Yang sedang masuk.
page-logins = Yang sedang masuk
page-logins-text = Peramban yang masuk sebagai { $name }. Kalau ada yang tidak kamu kenal, keluarkan dan ganti kata sandi.
page-logins-this = Peramban ini
page-logins-unknown = Peramban tak dikenal
page-logins-agent = { $browser } di { $system }
page-logins-since = Masuk { $at }
page-logins-seen = Terakhir dipakai { $at }
page-logins-from = { $since }, dari { $address }
page-logins-end = Keluarkan
page-logins-end-others = Keluarkan semua yang lain
page-logins-password = Ganti kata sandi
page-logout = Keluar

# Nomor yang disambungkan.
page-number = Sambungkan nomor
page-number-text = Akunmu belum punya nomor WhatsApp. Sambungkan supaya catatanmu dihitung.
page-number-button = Tampilkan kode
page-number-code = Kirim kode ini dari WhatsApp di nomormu ke bot, dalam sepuluh menit. Setelah tersambung kamu dikeluarkan dari sini: kirim "dashboard" ke bot untuk masuk lagi.
page-number-not-fresh = Kamu masuk lebih dari sepuluh menit lalu. Masuk lagi dulu untuk menyambungkan nomor.
page-number-back = Kembali

# Yang tidak berhasil.
page-error = Tidak berhasil
page-error-away = Sedang ada gangguan. Coba lagi sebentar lagi.
page-error-often = Terlalu sering. Tunggu sebentar, lalu coba lagi.
page-error-text = Permintaan ini tidak bisa dijalankan.
page-error-back = Kembali

# Di sekeliling tiap halaman catatan.
page-skip = Ke isi halaman
page-menu = Ruangan
page-near = Yang sering dibuka
page-more = Lainnya
page-overview = Bulan ini
page-entries = Catatan
page-accounts = Akun
page-savings = Tabungan
page-budgets = Anggaran
page-debts = Utang piutang
page-reports = Laporan
page-settings = Pengaturan
page-done-saved = Tersimpan.
page-done-voided = Sudah dihapus: tidak ikut dihitung lagi.
page-done-restored = Sudah kembali, dan ikut dihitung lagi.
page-done-undone = Sudah dibatalkan.
page-error-missing = Yang dicari tidak ada di sini.
page-error-home = Ke bulan ini

# Yang ada di banyak halaman.
page-income = Masuk
page-expense = Keluar
page-left = Selisih
page-today = Hari ini
page-yesterday = Kemarin
page-percent = { $percent }%
page-others = { $count } lainnya
page-left-out = Belum ikut dihitung karena belum ada kurs: { $sums }.
page-pending = Catatan{ $mu } belum dihitung. Balas "ya" ke bot di WhatsApp, nanti ikut dihitung.
page-course = Arus uang
page-course-came = Masuk { $amount }
page-course-went = Keluar { $amount }
page-course-told = { $days }: masuk { $income }, keluar { $expense }.
page-by-category = Pengeluaran per kategori
page-by-income = Pemasukan per kategori

# Bulan ini.
page-allowance = Jatah aman hari ini
page-allowance-over = Lewat dari jatah aman hari ini
page-allowance-told = { $amount } sehari sampai { $day }, sudah dikurangi tagihan dan tabungan.
page-overview-empty = Belum ada catatan
page-overview-empty-text = Tulis ke bot seperti ke teman, misalnya "beli kopi 20k", nanti muncul di sini.
page-newest = Catatan terbaru
page-newest-all = Semua catatan
page-ahead = Yang akan datang

# Daftar catatan.
page-filter = Saringan lain
page-filter-words = Cari
page-filter-button = Tampilkan
page-filter-from = Dari
page-filter-to = Sampai
page-filter-any = Semua
page-filter-standing = Dihitung dan menunggu
page-filter-least = Paling sedikit
page-filter-most = Paling banyak
page-filter-clear = Hapus saringan
page-filter-days-wrong = Tanggalnya tidak terbaca, atau yang awal sesudah yang akhir.
page-filter-amounts-wrong = Nominalnya tidak terbaca. Tulis misalnya "50.000" atau "50rb".
page-direction-expense = Pengeluaran
page-direction-income = Pemasukan
page-direction-transfer = Pindah akun
page-source-whatsapp = WhatsApp
page-source-terminal = Terminal
page-source-web = Dasbor
page-source-api = API
page-source-recurring = Rutin
page-source-import = Berkas bank
page-status-confirmed = Dihitung
page-status-pending = Menunggu
page-status-deleted = Dihapus
page-entries-none = Tidak ada yang cocok
page-entries-none-text = Coba kata yang lebih sedikit, atau tanggal lain.
page-entries-first = Ke yang terbaru
page-entries-next = Yang lebih lama

# Satu catatan.
page-entry = Catatan
page-entry-moved = Pindah
page-entry-pending = Menunggu
page-entry-deleted = Dihapus
page-entry-counts = dihitung { $amount }
page-entry-back = Semua catatan
page-entry-what = Rincian
page-entry-refund = Pengeluaran yang uangnya kembali
page-entry-said = Dibaca dari
page-entry-why = Kenapa kategorinya ini
page-entry-change = Ubah
page-entry-save = Simpan
page-entry-void = Hapus
page-entry-restore = Catatan ini dihapus
page-entry-restore-text = Tidak dihitung di mana pun. Masih bisa dikembalikan.
page-entry-restore-button = Kembalikan
page-entry-history = Riwayat
page-entry-overtaken = Catatan ini diubah di tempat lain selagi formulir terbuka. Lihat yang sekarang di samping yang { $kamu } tulis; simpan lagi kalau mau pakai punya{ $mu }.
page-entry-changed = Catatan ini diubah di tempat lain selagi halaman terbuka. Lihat sekali lagi.
page-entry-stays = Ini tidak bisa dibatalkan atau dikembalikan sekarang: sudah ada yang lain sesudahnya.
page-entry-refused = Tidak bisa disimpan begini. Utang dan bayaran cicilan tetap di akunnya; hapus, lalu tulis lagi ke bot.
page-entry-amount-wrong = Nominalnya tidak terbaca. Tulis misalnya "50.000" atau "50rb".
page-entry-day-wrong = Tanggalnya tidak terbaca.
page-entry-category-wrong = Kategorinya sudah tidak ada.
page-entry-description-long = Keterangannya terlalu panjang.
page-clash-theirs = Sekarang
page-clash-own = Punya{ $mu }
page-field-amount = Nominal
page-field-day = Tanggal
page-field-category = Kategori
page-field-account = Akun
page-field-to-account = Ke akun
page-field-arrived = Sampai
page-field-merchant = Toko
page-field-note = Keterangan lain
page-field-counted = Nilai
page-field-source = Lewat
page-field-direction = Jenis
page-field-status = Status
page-field-description = Keterangan
page-field-none = Tidak disebut
page-why-said = { $Kamu } sendiri yang memilih { $category }.
page-why-rule = Karena aturan{ $mu }: kata "{ $word }" masuk { $category }.
page-why-name = Karena ada kata "{ $word }", nama kategori{ $mu } sendiri.
page-why-keyword = "{ $word }" kata kunci{ $mu } untuk { $category }.
page-why-lesson = { $day } { $kamu } pilih { $category } untuk "{ $phrase }".
page-why-lexicon = Karena ada kata "{ $word }", yang biasanya { $category }.
page-why-model = Tidak ada kata yang dikenal; model bahasa mengira ini { $category }.
page-why-likeness = Catatan seperti ini biasanya { $category }.
page-why-nothing = Tidak ada kata yang dikenal, jadi { $category }. Pilih yang lain, nanti diingat.
page-why-unknown = Kenapa { $category } tidak tercatat.
page-undo = Batalkan
page-undo-several = Batalkan ({ $count } hal)
page-change-booking = Dicatat
page-change-edit = Diubah
page-change-void = Dihapus
page-change-confirmation = Dibenarkan
page-change-import = Dari berkas bank
page-change-undo = Dibatalkan
page-change-restore = Dikembalikan
page-change-category = Dipindah kategori
page-change-other = Perubahan lain
page-change-by-chat = lewat chat
page-change-by-hand = lewat dasbor atau program
page-change-undone = sudah dibatalkan

# Akun.
page-accounts-empty = Belum ada akun
page-accounts-empty-text = Beri tahu bot isinya: "saldo awal bca 3jt", atau sebut akunnya waktu belanja: "kopi 20k pakai gopay".
page-accounts-all = Di semua akun
page-accounts-all-text = Dari akun yang saldonya diketahui; yang masih harus dibayar sudah dikurangkan.
page-accounts-known = Saldo
page-accounts-unknown = Saldo belum diketahui
page-accounts-unknown-text = Yang sudah bergerak sejauh ini. Tulis "saldo gopay sekarang 150rb" ke bot, nanti saldonya diketahui.
page-accounts-closed = Ditutup
page-account-asset = Akun
page-account-cash = Tunai
page-account-bank = Bank
page-account-ewallet = Dompet digital
page-account-card = Kartu kredit
page-account-paylater = Paylater
page-account-loan = Pinjaman
page-account-pocket = Kantong
page-account-investment = Investasi
page-account-receivable = Piutang
page-account-payable = Utang
page-account-equity = Penyesuaian
page-account-due = dibayar paling lambat tanggal { $day }

# Tabungan.
page-savings-empty = Belum ada tabungan
page-savings-empty-text = Tulis "buat tabungan laptop 15 juta" ke bot, lalu "setor laptop 500k".
page-savings-all = Semua tabungan
page-savings-goals = Tujuan
page-saving-open = Tanpa target
page-saving-by = sampai { $day }
page-saving-overdue = targetnya { $day }

# Anggaran, dan yang datang lagi.
page-budgets-empty = Belum ada anggaran
page-budgets-empty-text = Tulis "budget makan 2jt sebulan" ke bot, lalu lihat sisanya di sini.
page-budgets-running = Yang berjalan
page-budget-everything = Semua pengeluaran
page-budget-day = sehari
page-budget-week = seminggu
page-budget-month = sebulan
page-budget-left = sisa { $amount }
page-budget-over = lewat { $amount }
page-again = Yang rutin
page-again-empty-text = Tulis "langganan netflix 54rb tiap tanggal 5" ke bot, nanti ditanyakan pada harinya.
page-again-day = { $every ->
    [1] Tiap hari
   *[other] Tiap { $every } hari
}
page-again-week = { $every ->
    [1] Tiap minggu
   *[other] Tiap { $every } minggu
}
page-again-month = { $every ->
    [1] Tiap bulan
   *[other] Tiap { $every } bulan
}
page-again-year = { $every ->
    [1] Tiap tahun
   *[other] Tiap { $every } tahun
}
page-again-next = berikutnya { $day }
page-again-asked = ditanyakan pada harinya
page-again-booked = dicatat sendiri
page-again-paused = Dijeda

# Utang piutang.
page-debts-theirs = Orang berutang ke { $kamu }
page-debts-own = Utang{ $mu }
page-debts-settled = Lunas
page-debts-empty-text = Tidak ada. Tulis "Andi pinjam 200rb" atau "utang ke Sari 85rb" ke bot, nanti muncul di sini.
page-debt-nobody = Seseorang
page-debt-since = sejak { $day }
page-debt-last = terakhir { $day }

# Laporan.
page-spans = Tanggal
page-span-day = Hari ini
page-span-week = Minggu ini
page-span-month = Bulan ini
page-span-last-month = Bulan lalu
page-span-year = Tahun ini
page-compare = Bandingkan dengan sebelumnya
page-compared = Sebelumnya
page-reports-button = Tampilkan
page-reports-empty = Tidak ada catatan
page-reports-empty-text = Pilih tanggal lain, atau tulis pengeluaran{ $mu } ke bot.
page-files = Sebagai berkas
page-file-csv = Unduh CSV
page-file-xlsx = Unduh Excel
page-file-pdf = Unduh PDF

# Pengaturan.
page-settings-profile = Profil
page-settings-by-chat = Ubah dengan menulis ke bot: "panggil aku Dewi", "bahasa inggris", "zona waktu WITA".
page-settings-access = Yang sedang masuk
page-settings-browsers = { $count ->
    [1] Satu peramban sedang masuk.
   *[other] { $count } peramban sedang masuk.
}
page-settings-name = Nama
page-settings-addresses = Dikenal lewat
page-settings-status = Status
page-settings-pending = Belum dikonfirmasi
page-settings-language = Bahasa
page-settings-zone = Zona waktu
page-settings-currency = Mata uang
page-settings-months = Awal bulan
page-language-id = Indonesia
page-language-en = Inggris
page-months-day = tanggal { $day }
page-months-last = hari terakhir
page-months-working = hari kerja terakhir
page-keys = Kunci program
page-keys-empty-text = Tidak ada. Dengan kunci, program{ $mu } bisa membaca atau menulis catatan; pengelola bot yang membuatkannya.
page-key-used = terakhir dipakai { $at }
page-key-unused = belum pernah dipakai
page-settings-data = Data{ $mu }
page-settings-data-text = Semua catatan{ $mu } dalam satu berkas. Tulis "hapus semua data saya" ke bot kalau mau semuanya dihapus.
page-settings-data-button = Unduh semuanya

# Berkas bank.
page-imports = Berkas bank
page-import = Berkas bank
page-import-hand-in = Masukkan berkas
page-import-file = Berkas mutasi dari bank
page-import-file-text = CSV, Excel, OFX, QIF, CAMT.053 atau MT940, paling besar 16 MB. PDF dikirim lewat chat.
page-import-account = Dari akun
page-import-account-text = Boleh dikosongkan: kalau tidak tertulis di berkasnya, nanti ditanyakan. Nama yang belum ada jadi akun baru.
page-import-button = Baca berkas
page-import-file-missing = Pilih berkasnya dulu; nama akunnya jangan terlalu panjang.
page-import-unsupported = Berkas itu bukan tabel atau mutasi bank. PDF bisa { $kamu } kirim ke bot lewat chat.
page-import-too-large = Berkasnya terlalu besar: paling besar 16 MB.
page-import-unconfirmed = Berkas bank baru bisa dimasukkan setelah { $kamu } dikonfirmasi. Balas "ya" ke bot di WhatsApp dulu.
page-imports-empty = Belum ada berkas
page-imports-empty-text = Unduh mutasi dari bank{ $mu }, lalu pilih berkasnya di atas. Sebelum dibukukan { $kamu } lihat dulu isinya.
page-imports-before = Yang sudah dimasukkan
page-import-back = Semua berkas
page-import-nameless = Berkas tanpa nama
page-import-reading = Sedang dibaca
page-import-reading-text = Berkasnya sedang dibaca. Halaman ini diperbarui sendiri.
page-import-refused = Tidak terbaca
page-import-asks = Perlu jawaban
page-import-ready = Belum dibukukan
page-import-booking = Sedang dibukukan
page-import-booking-text = Baris-barisnya sedang dibukukan. Halaman ini diperbarui sendiri; { $kamu } boleh pergi dulu.
page-import-booked = Sudah dibukukan
page-import-undone = Dibatalkan
page-import-undone-text = Yang dibukukan dari berkas ini sudah dibatalkan, atau sedang dibatalkan. Masukkan lagi berkasnya kalau masih perlu.
page-import-cancelled = Tidak jadi
page-import-cancelled-text = Tidak ada yang dibukukan dari berkas ini. Masukkan lagi kalau masih perlu.
page-import-failed = Gagal
page-import-failed-text = Berkas ini gagal dibaca atau dibukukan seluruhnya. Yang sudah tercatat tetap ada; masukkan lagi berkasnya untuk melanjutkan.
page-import-progress = { $rows } dari { $of } baris
page-import-asked = Yang perlu dijawab
page-import-answer = Jawab
page-import-ask-account = Berkas ini dari akun yang mana?
page-import-ask-account-of = Di berkas ini ada { $account }: akun yang mana?
page-import-ask-day-order = Tanggalnya bisa dibaca dua cara. Yang benar yang mana?
page-import-ask-decimal = Nominalnya bisa dibaca dua cara. Yang benar yang mana?
page-import-ask-sign = Tidak jelas mana uang masuk dan mana uang keluar. Yang benar yang mana?
page-import-ask-year = Tahunnya tidak tertulis. Yang benar yang mana?
page-import-ask-amount = Ada beberapa kolom nominal. Yang benar yang mana?
page-import-ask-currency = Mata uangnya tidak tertulis, dan nominalnya pakai sen. Mata uang apa?
page-import-other-account = Atau akun baru
page-import-other-currency = Atau kode mata uang lain, misalnya AUD
page-import-unanswered = Masih ada yang belum dijawab, atau jawabannya tidak terbaca.
page-import-row = { $day }: { $in ->
    [0] keluar
   *[1] masuk
} { $amount } { $text }
page-import-plan = Yang akan dibukukan
page-import-opens = Akun baru
page-import-days = Tanggal
page-import-from-to = { $first } sampai { $last }
page-import-rows = Baris
page-import-new = Baru
page-import-matched = Cocok dengan yang sudah tercatat
page-import-known = Sudah pernah diimpor
page-import-removed = Sudah { $kamu } hapus
page-import-left-out = Dilewati
page-import-left = Belum dibukukan
page-import-moved = Pindah antar akun
page-import-nothing = Tidak ada yang baru untuk dicatat.
page-import-confirm = Bukukan
page-import-offers = Mungkin sudah { $kamu } catat sendiri
page-import-offers-text = Centang yang memang sama; yang lain dicatat sebagai baru.
page-import-an-entry = catatan
page-import-may-be = { $doubted ->
    [0] mungkin { $thing } tanggal { $day }
   *[1] mungkin pindahan dengan { $thing } tanggal { $day }? Hanya nominal dan harinya yang sama
}
page-import-offers-more = Masih ada { $count } baris lain seperti ini: dengan "Semua sesuai" cocok, selain itu baru.
page-import-offers-chosen = Pakai yang dicentang
page-import-offers-same = Semua sesuai
page-import-offers-new = Semua baru
page-import-removed-text = { $count } baris sudah pernah diimpor lalu { $kamu } hapus; tetap dihapus kecuali { $kamu } kembalikan.
page-import-restore = Kembalikan juga
page-import-refused-more = Dan { $count } baris lain.
page-import-changed = Catatan{ $mu } berubah sejak berkas ini ditunjukkan. Ini hitungan yang baru: lihat sekali lagi.
page-import-not-now = Itu tidak bisa dilakukan sekarang: berkas ini sudah berubah keadaannya. Lihat yang sekarang.
page-import-outcome = Hasilnya
page-import-entries = Catatan dari berkas bank
page-import-cancel = Tidak jadi
page-import-undo = Batalkan yang dibukukan

# Foto dan suara.
page-media = Foto dan suara
page-media-empty = Belum ada foto atau suara
page-media-empty-text = Kirim foto struk atau pesan suara ke bot, nanti muncul di sini bersama yang terbaca.
page-media-no-more = Tidak ada yang lebih lama
page-media-picture = Foto, { $at }
page-media-sound = Suara, { $at }
page-media-open = Unduh berkasnya
page-media-gone = Berkasnya tidak disimpan lagi.
page-media-total = Total
page-media-items = Barang
page-media-text = Yang terbaca
page-media-reading = Sedang dibaca.
page-media-unread = Ini tidak terbaca.
page-media-nothing-read = Tidak ada tulisan yang terbaca di sini.
page-media-nobody-speaks = Tidak ada kata yang terdengar.
page-media-breaks-off = Suaranya terpotong, jadi mungkin ada kata yang hilang.
page-media-became = Jadi catatan
page-media-reply = Jawaban bot
page-media-reply-text = Kalau itu pertanyaan, jawab di chat, atau ubah catatannya lewat formulirnya.
