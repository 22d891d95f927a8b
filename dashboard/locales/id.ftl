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

# Yang berubah sendiri, dan yang tetap ada tanpa jaringan.
page-news = Ada yang baru – muat ulang
page-copy = Tidak ada jaringan. Ini salinan yang terakhir kamu lihat:
page-waiting = Ada catatan yang belum terkirim. Dikirim sendiri begitu ada jaringan.
page-waiting-look = Lihat yang ditolak
page-waiting-leave = Ada catatan yang belum terkirim. Kalau keluar sekarang, catatan itu hilang. Tetap keluar?
page-installed = Catatan keuanganmu, sama seperti di chat.
page-offline = Tidak ada jaringan
page-offline-text = Halaman ini tidak ada salinannya di sini. Kalau tadi ada yang kamu kirim, itu belum sampai: kembali, lalu kirim lagi begitu ada jaringan.
page-offline-kept = Disimpan dulu di sini
page-offline-kept-text = Catatanmu dikirim sendiri, satu kali, begitu ada jaringan dan halaman ini dibuka lagi.
page-offline-back = Ke bulan ini
page-course-day = { $day }: masuk { $income }, keluar { $expense }

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
