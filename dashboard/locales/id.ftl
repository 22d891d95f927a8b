# Halaman masuk.
page-login = Masuk
page-login-name = Nomor HP atau alamat e-mail
page-login-password = Kata sandi
page-login-button = Masuk
page-login-by-chat = Belum punya kata sandi, atau lupa? Kirim "dashboard" ke bot di WhatsApp: kamu dapat link masuk sekali pakai.
page-login-no-links = Belum punya kata sandi, atau lupa? Bot ini belum memberi link masuk: tanyakan ke pengelolanya.
page-login-wrong = Nomor, e-mail, atau kata sandinya salah.
page-login-wait = Terlalu sering dicoba. Tunggu { $seconds } detik, lalu coba lagi.
page-login-busy = Sedang ramai. Coba lagi sebentar lagi.
page-login-not-let-in = Kamu belum bisa masuk di sini. Tanyakan ke pengelola bot.
page-login-shared = Yang dibagikan belum sampai. Masuk dulu, lalu bagikan sekali lagi.

# Tautan sekali pakai.
page-link = Masuk lewat link
page-link-text = Link ini dari bot. Tekan tombolnya untuk masuk di browser ini; setelah itu link-nya tidak berlaku lagi.
page-link-button = Masuk
page-link-warning = Bukan kamu yang meminta? Tutup saja halaman ini.
page-gone = Link tidak berlaku
page-gone-text = Link ini sudah dipakai, sudah lewat sepuluh menit, atau tidak lengkap. Kirim "dashboard" ke bot di WhatsApp untuk link baru.
page-gone-login = Masuk dengan kata sandi

# Kata sandi.
page-password = Kata sandi
page-password-first = Buat kata sandi, supaya lain kali kamu bisa masuk tanpa tautan.
page-password-change = Dengan kata sandi baru, peramban dan program lain yang sedang masuk akan keluar.
page-password-new = Kata sandi baru
page-password-rule = Paling sedikit { $letters } huruf atau angka. Beberapa kata lebih kuat daripada satu kata yang rumit.
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
page-error-fault = Kalau terulang, sebutkan { $id } ke pengelola bot: dengan itu gangguannya bisa ditemukan.
page-error-often = Terlalu sering. Tunggu sebentar, lalu coba lagi.
page-error-text = Permintaan ini tidak bisa dijalankan.
page-error-back = Kembali

# Di sekeliling tiap halaman catatan.
page-skip = Ke isi halaman
page-menu = Menu
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
page-missing = Tidak ada di sini
page-error-missing = Alamatnya mungkin salah, atau yang dicari sudah tidak ada.
page-error-home = Ke bulan ini

# Yang berubah sendiri, dan yang tetap ada tanpa jaringan.
page-news = Ada yang baru – muat ulang
page-copy = Tidak ada jaringan. Ini salinan yang terakhir kamu lihat:
page-waiting = Ada catatan yang belum terkirim. Dikirim sendiri begitu ada jaringan.
page-waiting-look = Lihat yang ditolak
page-waiting-leave = Ada catatan yang belum terkirim. Kalau keluar sekarang, catatan itu hilang. Tetap keluar?
page-waiting-others = Di peramban ini ada catatan orang lain yang belum terkirim. Catatan itu menunggu orangnya masuk lagi, dan tidak dikirim atas nama{ $mu }.
page-installed = Catatan keuanganmu, sama seperti di chat.
page-offline = Tidak ada jaringan
page-offline-text = Halaman ini tidak ada salinannya di sini. Kalau tadi ada yang kamu kirim, itu belum sampai: kembali, lalu kirim lagi begitu ada jaringan.
page-offline-kept = Disimpan dulu di sini
page-offline-kept-text = Yang ditulis atau dibagikan dikirim sendiri, satu kali, begitu ada jaringan dan halaman ini dibuka lagi.
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

# Formulir di ruangan.
page-changes = Riwayat
page-done-set = Sudah diatur.
page-done-opened = Sudah dibuat.
page-done-moved = Sudah dicatat.
page-done-closed = Sudah ditutup.
page-done-merged = Sudah digabung.
page-done-ended = Sudah diakhiri.
page-done-paused = Sudah dijeda.
page-done-resumed = Sudah jalan lagi.
page-done-already = Formulir ini sudah pernah dikirim: yang diminta sudah dilakukan, dan tidak dilakukan dua kali.
page-done-anothers = Formulir itu dibuka orang lain yang tadi masuk di peramban ini. Tidak ada yang disimpan; isi yang ini kalau memang untuk{ $mu }.
page-done-keyed = Formulir ini sudah membuat kunci, dan kunci hanya ditunjukkan sekali. Kalau tidak sempat disalin, cabut lalu buat yang baru.
page-done-history = Batalkan lewat Riwayat
page-form-back = Kembali
page-form-name-missing = Namanya belum diisi.
page-form-name-long = Namanya terlalu panjang.
page-form-name-taken = Sudah ada yang bernama begitu.
page-form-number-wrong = Angkanya tidak terbaca, atau di luar batas.
page-form-choice-wrong = Pilihannya sudah tidak ada. Pilih sekali lagi.
page-form-currency-wrong = Mata uangnya tidak dikenal. Tulis tiga huruf, misalnya "IDR".
page-form-currency-other = Nominalnya dalam mata uang lain. Tulis dalam mata uangnya sendiri.
page-form-overtaken = Ini diubah di tempat lain selagi halaman terbuka, jadi belum disimpan. Lihat yang sekarang; simpan lagi kalau mau pakai punya{ $mu }.
page-form-refused = Tidak bisa disimpan begini.
page-form-again = Formulir ini sudah dipakai dengan isi lain. Simpan sekali lagi kalau ini memang satu lagi.
page-form-not-confirmed = Nomor{ $mu } belum dikonfirmasi. Balas "ya" ke bot dulu.
page-field-name = Nama
page-field-kind = Jenis
page-field-currency = Mata uang
page-field-balance = Saldo

# Bulan ini.
page-allowance = Jatah aman hari ini
page-allowance-over = Lewat dari jatah aman hari ini
page-allowance-told = { $amount } sehari sampai { $day }, sudah dikurangi tagihan dan tabungan.
page-overview-empty = Belum ada catatan
page-overview-empty-text = Tulis ke bot seperti ke teman, misalnya "beli kopi 20k", nanti muncul di sini.
page-newest = Catatan terbaru
page-overview-last = Lihat bulan lalu
page-newest-all = Semua catatan
page-ahead = Yang akan datang

# Daftar catatan.
page-filter = Filter
page-filter-words = Cari
page-filter-button = Tampilkan
page-filter-from = Dari
page-filter-to = Sampai
page-filter-any = Semua
page-filter-standing = Dihitung dan menunggu
page-filter-least = Nominal minimal
page-filter-most = Nominal maksimal
page-filter-clear = Hapus filter
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
page-sort = Urutan
page-sort-newest = Terbaru
page-sort-largest = Terbesar
page-sort-first = Ke yang terbesar
page-sort-next = Yang lebih kecil
page-sort-by-size = Terbesar dulu
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
page-entry-given-back = Tidak bisa begini: uang yang kembali dari pengeluaran itu jadi lebih banyak dari pengeluarannya. Ubah atau hapus dulu yang kembali itu.
page-entry-refused = Tidak bisa disimpan begini. Utang dan bayaran cicilan tetap di akunnya; hapus, lalu tulis lagi ke bot.
page-entry-amount-wrong = Nominalnya tidak terbaca. Tulis misalnya "50.000" atau "50rb".
page-entry-day-wrong = Tanggalnya tidak terbaca.
page-entry-category-wrong = Tidak ada kategori bernama itu. Pilih salah satu dari daftarnya.
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
page-change-by-hand = lewat halaman ini atau program
page-change-undone = perubahan ini sudah dibatalkan

# Catatan baru, beberapa sekaligus, dan kategori yang ditebak.
page-new = Catat baru
page-new-say = Dalam satu kalimat
page-new-say-text = Seperti menulis ke bot: "beli bensin 50rb". Formulirnya terisi; belum ada yang dicatat sebelum disimpan.
page-new-say-button = Isikan
page-new-unread = Ini tidak terbaca sebagai satu catatan. Isi formulirnya, atau tulis ke bot.
page-new-filled = Sudah diisikan di bawah, belum disimpan: periksa dulu, lalu tekan Simpan.
page-new-others = Masih ada { $count } catatan lain di situ. Ini yang pertama; yang lain dicatat sesudahnya.
page-new-amount-text = Tulis seperti biasa: "50rb", "50.000", "US$12".
page-new-by-words = Biar Catat yang pilih dari keterangannya
page-new-to-account = Ke akun (hanya untuk pindah akun)
page-new-save = Simpan
page-new-direction-missing = Pilih dulu jenis catatannya.
page-new-category-of-transfer = Pindah akun tidak punya kategori. Biarkan Catat yang pilih, atau pilih jenis lain.
page-new-category-other = Kategori ini untuk uang masuk. Pilih yang lain, atau jenis lain.
page-new-accounts-missing = Pindah akun butuh dua akun yang berbeda: dari mana, dan ke mana.
page-new-to-account-other = Hanya pindah akun yang punya akun tujuan. Pilih jenis itu, atau kosongkan.
page-new-again = Formulir ini sudah disimpan dengan isi lain. Simpan sekali lagi kalau ini catatan yang lain lagi.
page-new-refused = Tidak bisa disimpan begini. Utang ditulis ke bot: "Andi pinjam 200rb".
page-done-booked = Tercatat.
page-done-agreed = Oke, diingat.
page-done-same = Memang sudah begitu: tidak ada yang berubah.
page-entry-predicted = Tebakan
page-entry-predicted-text = Kategorinya ditebak Catat dari keterangan, dan belum ada yang membenarkan.
page-entry-agree = Kategorinya benar
page-filter-agreement = Asal kategori
page-filter-predicted = Tebakan
page-filter-agreed = Dipilih atau dibenarkan
page-several = Yang dipilih
page-several-text = Centang catatan di daftar di atas, lalu pilih mau diapakan semuanya. Ini satu perubahan, dan bisa dibatalkan.
page-several-choose = Pilih
page-several-category = Ganti kategori
page-several-account = Ganti akun
page-several-done = { $count } catatan diubah.
page-several-voided = { $count } catatan dihapus: tidak ikut dihitung lagi.
page-several-restored = { $count } catatan kembali, dan ikut dihitung lagi.
page-several-none = Centang dulu catatannya.
page-several-too-many = Paling banyak lima puluh catatan sekaligus.
page-several-category-missing = Pilih dulu kategorinya.
page-several-account-missing = Pilih dulu akunnya.
page-several-act-missing = Pilih mau diapakan catatan yang dicentang.
page-several-outdated = Sementara itu diubah di tempat lain: { $names }. Belum ada yang dilakukan; lihat dulu, lalu coba lagi.
page-several-refused = Tidak bisa untuk: { $names }. Belum ada yang dilakukan; lepas centangnya, lalu coba lagi.

# Akun.
page-accounts-empty = Belum ada akun
page-accounts-empty-text = Buat di sini, atau beri tahu bot isinya: "saldo awal bca 3jt", atau sebut akunnya waktu belanja: "kopi 20k pakai gopay".
page-accounts-all = Total semua akun
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

# Akun: membuka dan mengubah.
page-accounts-new = Akun baru
page-accounts-new-button = Buat akun
page-field-opening = Saldo awal
page-field-opened-on = Saldo diketahui sejak
page-field-statement-day = Tanggal cetak tagihan
page-field-due-day = Tanggal jatuh tempo
page-field-usual = Akun utama
page-account-opening-hint = Misalnya "1.500.000" atau "1,5jt"; kosong berarti nol. Kartu, paylater, dan pinjaman: tulis yang masih harus dibayar.
page-account-entries = Catatan akun ini
page-account-usual = ya
page-account-balance = Saldo sekarang
page-account-balance-text = Tulis isinya sekarang, misalnya "150rb". Kalau beda dengan catatan, selisihnya dicatat sebagai penyesuaian. Kartu, paylater, dan pinjaman: tulis yang masih harus dibayar.
page-account-balance-button = Samakan
page-account-default = Akun utama
page-account-default-text = Dipakai kalau { $kamu } tidak menyebut akun.
page-account-default-button = Jadikan akun utama
page-account-default-end = Bukan akun utama lagi
page-account-merge = Gabungkan
page-account-merge-text = Dua nama untuk akun yang sama? Jadikan satu: semua catatannya ikut pindah.
page-account-merge-into = Ke akun
page-account-merge-next = Lihat dulu
page-account-merge-title = { $from } jadi bagian dari { $into }?
page-account-merge-sure = Semua catatan { $from } pindah ke { $into }, dan saldo keduanya dijumlahkan. { $from } tidak ada lagi sesudahnya.
page-account-merge-button = Ya, gabungkan
page-account-merge-itself = Akun tidak bisa digabung dengan dirinya sendiri.
page-account-merge-currencies = Mata uang kedua akun berbeda, jadi tidak bisa digabung.
page-account-merge-unknown = Saldo { $name } belum diketahui. Isi dulu saldonya, baru gabungkan.
page-account-close = Tutup
page-account-close-text = Akun yang sudah tidak dipakai. Catatannya tetap ada. Saldonya harus nol.
page-account-close-button = Tutup akun
page-account-is-closed = Akun ini sudah ditutup.
page-account-not-empty = Masih ada { $sums } di akun ini. Pindahkan atau lunasi dulu, atau samakan saldonya dengan nol.
page-account-other-currency = Isi akun ini dalam { $currency }. Untuk mata uang lain, buat akun lain.
page-account-of-sums = Nama ini untuk akun yang dihitung dari catatan, jadi tidak diubah dengan tangan.

# Tabungan.
page-savings-empty = Belum ada tabungan
page-savings-empty-text = Buat di sini, atau tulis "buat tabungan laptop 15 juta" ke bot.
page-savings-all = Semua tabungan
page-savings-goals = Tujuan
page-saving-open = Tanpa target
page-saving-by = sampai { $day }
page-saving-overdue = targetnya { $day }

# Tabungan: membuat dan mengubah.
page-savings-new = Tabungan baru
page-savings-new-button = Buat tabungan
page-field-target = Target
page-field-target-day = Sampai tanggal
page-saving-reached = Tercapai
page-saving-target-hint = Misalnya "15jt"; kosongkan kalau tanpa target.
page-saving-day-alone = Tanggal hanya untuk yang ada targetnya. Isi targetnya, atau kosongkan tanggalnya.
page-saving-deposit = Setor
page-saving-deposit-button = Setor
page-saving-withdraw = Tarik
page-saving-withdraw-button = Tarik
page-saving-too-little = Di tabungan ini hanya ada { $current }.
page-saving-close = Tutup
page-saving-close-text = Yang sudah tercapai atau tidak jadi. Isinya harus ditarik dulu.
page-saving-close-button = Tutup tabungan
page-saving-is-closed = Tabungan ini sudah ditutup.
page-saving-not-empty = Masih ada { $current } di tabungan ini. Tarik dulu, baru tutup.

# Anggaran, dan yang datang lagi.
page-budgets-empty = Belum ada anggaran
page-budgets-empty-text = Pasang di sini, atau tulis "budget makan 2jt sebulan" ke bot.
page-budgets-all = Semua anggaran
page-budgets-running = Yang berjalan
page-budget-everything = Semua pengeluaran
page-budget-choose = Pilih kategorinya…
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

# Anggaran dan yang rutin: membuat dan mengubah.
page-budgets-new = Anggaran baru
page-budgets-new-button = Pasang anggaran
page-field-span = Periode
page-field-rollover = Sisanya dibawa ke periode berikutnya
page-span-of-day = Sehari
page-span-of-week = Seminggu
page-span-of-month = Sebulan
page-budget-yes = ya
page-budget-no = tidak
page-budget-spent = Terpakai
page-budget-limit = Jatah sekarang
page-budget-since = Sejak
page-budget-until = Sampai
page-budget-entries = Catatannya
page-budget-ended = Sudah berakhir
page-budget-is-over = Anggaran ini sudah berakhir.
page-budget-taken = Untuk ini sudah ada anggarannya. Ubah yang itu saja.
page-budget-change-text = Berlaku mulai periode yang sedang berjalan; yang lalu tetap.
page-budget-end = Akhiri
page-budget-end-text = Yang lalu tetap tercatat; mulai sekarang tidak dihitung lagi.
page-budget-end-button = Akhiri anggaran
page-again-new = Rutin baru
page-again-new-button = Simpan sebagai rutin
page-again-accounts = Pindah akun perlu dua akun yang berbeda; selain itu kosongkan "Ke akun".
page-again-to-account-hint = Hanya untuk pindah akun.
page-again-category-wrong = Kategorinya tidak cocok dengan jenisnya.
page-again-passed = Tanggal mulainya sudah lewat.
page-again-backward = Tanggal akhirnya sebelum mulai.
page-field-every = Berulang setiap
page-field-unit = Hari, minggu, bulan, atau tahun
page-field-starts-on = Mulai
page-field-on = Jatuh pada
page-field-ends-on = Berakhir
page-field-mode = Saat harinya tiba
page-field-rhythm = Datang
page-field-paused-until = Jeda sampai
page-unit-day = hari
page-unit-week = minggu
page-unit-month = bulan
page-unit-year = tahun
page-on-anchor = tanggal yang sama
page-on-last = hari terakhir bulan
page-on-last-working = hari kerja terakhir bulan
page-again-comes = Berikutnya
page-again-ended = Sudah berakhir
page-again-is-over = Yang rutin ini sudah berakhir.
page-again-change-text = Berlaku mulai yang berikutnya.
page-again-once = Sekali ini saja
page-again-once-text = Hanya untuk { $day } nominalnya lain; sesudahnya kembali seperti biasa.
page-again-once-button = Ubah sekali
page-again-days = Ganti hari
page-again-days-text = Mulai dari yang berikutnya. Yang sudah lewat tetap.
page-again-days-button = Pindahkan
page-again-pause = Jeda
page-again-pause-hint = Kosongkan kalau belum tahu sampai kapan.
page-again-pause-button = Jeda dulu
page-again-until-passed = Tanggalnya harus sesudah hari ini.
page-again-resume = Lanjutkan
page-again-resume-button = Jalankan lagi
page-again-end = Akhiri
page-again-end-text = Tidak datang lagi; yang sudah tercatat tetap ada.
page-again-end-button = Akhiri yang rutin ini

# Utang piutang.
page-debts-theirs = Orang berutang ke { $kamu }
page-debts-own = Utang{ $mu }
page-debts-settled = Lunas
page-debts-empty-text = Tidak ada. Tulis "Andi pinjam 200rb" atau "utang ke Sari 85rb" ke bot, nanti muncul di sini.
page-debt-nobody = Seseorang
page-debt-since = sejak { $day }
page-debt-last = terakhir { $day }

# Utang piutang: mencatat dan melunasi.
page-debts-new = Utang baru
page-debts-new-button = Catat utang
page-field-party = Dengan siapa
page-field-way = Siapa yang berutang
page-field-debt = Utang yang mana
page-debt-way-theirs = Dia pinjam dari { $kamu }
page-debt-way-own = { $Kamu } pinjam dari dia
page-debt-account-hint = Uangnya keluar dari, atau masuk ke, akun ini.
page-debt-said-lent = { $name } pinjam
page-debt-said-borrowed = Pinjam dari { $name }
page-debt-said-returned = { $name } bayar utang
page-debt-said-paid = Bayar utang ke { $name }
page-debt-overpaid = lebih bayar { $amount }
page-debt-pay = Dibayar sebagian
page-debt-pay-button = Catat pembayaran
page-debt-too-much = Sisanya tinggal { $left }.
page-debt-settle = Lunas
page-debt-settle-text = Semua sisanya sudah dibayar.
page-debt-settle-button = Tandai lunas
page-debt-rename = Ganti nama
page-debt-close = Tutup
page-debt-close-text = Kalau semuanya lunas dan tidak akan ada lagi.
page-debt-owing = Masih ada yang belum lunas dengan dia.

# Riwayat.
page-changes-text = Yang terakhir ditulis di catatan, dari chat dan dari sini. Yang { $kamu } buat sendiri bisa dibatalkan.
page-changes-empty = Belum ada perubahan
page-changes-empty-text = Tulis ke bot, misalnya "beli kopi 20k", atau ubah sesuatu di sini.
page-change-accounts = Akun, utang piutang, atau yang rutin
page-change-budgets = Anggaran
page-change-stays = Ini tidak bisa dibatalkan sekarang: sudah ada yang lain sesudahnya, atau sudah dibatalkan.

# Laporan.
page-spans = Tanggal
page-span-day = Hari ini
page-span-week = Minggu ini
page-span-month = Bulan ini
page-span-last-month = Bulan lalu
page-span-year = Tahun ini
page-compare = Bandingkan dengan sebelumnya
page-compared = Sebelumnya
page-reports-days = Tanggal lain, atau bandingkan
page-reports-largest = Pengeluaran terbesar
page-reports-largest-all = Semuanya, terbesar dulu
page-reports-button = Tampilkan
page-reports-empty = Tidak ada catatan
page-reports-empty-text = Pilih tanggal lain, atau tulis pengeluaran{ $mu } ke bot.
page-files = Sebagai berkas
page-file-csv = Unduh CSV
page-file-xlsx = Unduh Excel
page-file-pdf = Unduh PDF

# Chat.
page-chat = Chat
page-chat-text = Percakapan{ $mu } dengan bot, dari sini dan dari WhatsApp. Yang ditulis di sini dijawab di sini.
page-chat-empty = Belum ada percakapan
page-chat-empty-text = Tulis misalnya "beli kopi 20k", atau kirim foto struk.
page-chat-older = Yang lebih lama
page-chat-newest = Ke yang terbaru
page-chat-you = { $Kamu }
page-chat-bot = Catat
page-chat-image = Foto
page-chat-audio = Pesan suara
page-chat-document = Berkas
page-chat-drawing = Gambar laporan
page-chat-other = Pesan yang tidak bisa ditampilkan di sini
page-chat-edit = Pesan sebelumnya diubah
page-chat-heard = Terdengar: "{ $words }"
page-chat-open = Sedang dikerjakan …
page-chat-given-up = Tidak berhasil dikerjakan
page-chat-message = Pesan
page-chat-example = beli kopi 20k
page-chat-file = Foto, suara, atau berkas bank (boleh kosong)
page-chat-send = Kirim
page-chat-voice = Rekam suara
page-chat-voice-stop = Selesai dan kirim
page-chat-voice-failed = Suara tidak bisa direkam di sini. Izinkan mikrofonnya, atau kirim berkas suara.
page-chat-text-wrong = Pesannya terlalu panjang, atau ada huruf yang tidak bisa disimpan. Pendekkan, lalu kirim lagi.
page-chat-sent = Formulir ini sudah pernah dikirim dengan isi lain. Kalau ini pesan baru, kirim sekali lagi.
page-chat-file-large = Berkasnya lebih dari 16 MiB. Pilih yang lebih kecil.
page-chat-one-file = Satu pesan membawa satu berkas. Kirim satu per satu.
page-chat-file-unconfirmed = Berkas baru bisa dikirim setelah { $kamu } terdaftar: balas "ya" dulu.
page-chat-files-enough = Berkas hari ini sudah cukup banyak. Coba lagi nanti.
page-chat-later = Belum terkirim: sedang terlalu ramai. Coba lagi sebentar.
page-chat-waits = Sambungkan nomor{ $mu } dulu
page-chat-waits-text = Bot membalas di sini setelah nomor{ $mu } tersambung, atau pengelola bot mengizinkan.

# Pengaturan.
page-settings-profile = Profil
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
page-keys-empty-text = Tidak ada. Dengan kunci, program{ $mu } bisa membaca catatan, atau juga mencatat.
page-key-used = terakhir dipakai { $at }
page-key-unused = belum pernah dipakai
page-settings-data = Data{ $mu }
page-settings-data-text = Semua catatan{ $mu } dalam satu berkas; atau semuanya dihapus.
page-settings-data-button = Unduh semuanya

# Pengaturan: formulir.
page-settings-back = Pengaturan
page-settings-schedule = Yang dikirim sendiri
page-settings-schedule-text = Laporan dikirim lewat WhatsApp, menurut jam di zona waktu{ $mu }. Selama jam tenang tidak ada yang dikirim.
page-settings-filing = Kategori dan aturan
page-settings-register = Cara menyapa
page-register-casual = Santai: kamu
page-register-formal = Resmi: Anda
page-settings-currency-text = Untuk nominal yang ditulis tanpa mata uang. Catatan lama dihitung ulang memakai kurs.
page-settings-currency-shared = Orang lain juga mencatat di buku ini, jadi mata uangnya tetap.
page-settings-name-wrong = Nama harus ada isinya, paling panjang 60 huruf.
page-settings-quiet-wrong = Jam tenang perlu awal dan akhir. Kosongkan keduanya kalau tidak perlu.
page-settings-refused = Isian ini tidak bisa dipakai. Pilih lagi, lalu simpan.
page-settings-overtaken = Ini diubah di tempat lain selagi formulir terbuka. Lihat yang sekarang di samping yang { $kamu } tulis; simpan lagi kalau mau pakai punya{ $mu }.
page-report-daily = Laporan harian
page-report-weekly = Laporan mingguan (Senin)
page-report-monthly = Laporan bulanan
page-report-usual = Seperti biasanya
page-report-off = Tidak dikirim
page-quiet-from = Jam tenang dari
page-quiet-until = Jam tenang sampai
page-quiet-none = Tidak ada

# Pengingat.
page-reminders = Pengingat
page-reminders-text = Yang { $kamu } minta diingatkan, lewat chat. Bot mengirimnya pada waktunya.
page-reminders-empty = Belum ada pengingat
page-reminders-empty-text = Tulis ke bot, misalnya "ingatkan nabung laptop tiap tanggal 1" atau "ingatkan aku tagih Andi tanggal 5".
page-reminder-again = Berulang
page-reminder-end = Jangan ingatkan
page-reminder-new = Buat lewat chat
page-settings-reminders-text = Nabung, menagih, bayar utang, dan lainnya yang { $kamu } minta diingatkan.
page-settings-reminders-button = Lihat pengingat

# Kategori.
page-categories = Kategori
page-categories-expense = Pengeluaran
page-categories-income = Pemasukan
page-categories-hidden = Disembunyikan
page-category-new = Kategori baru
page-category-make = Buat kategori
page-category-keywords = Kata kunci
page-category-keywords-text = Pisahkan dengan koma. Catatan yang memuat salah satunya masuk kategori ini.
page-category-entries = Lihat catatannya
page-category-kept = Kategori ini tetap ada
page-category-kept-text = Yang tidak cocok di mana pun masuk ke sini, jadi tidak bisa digabung atau disembunyikan.
page-category-merge = Gabungkan
page-category-merge-text = Catatan dan kata kuncinya ikut ke kategori lain. Nama ini tidak tampil lagi.
page-category-into = Gabung ke
page-category-retire = Sembunyikan
page-category-retire-text = Tidak ditawarkan lagi. Catatan lama tetap menampilkan namanya.
page-category-restore = Tampilkan lagi
page-category-refused = Tidak bisa disimpan. Nama 1 sampai 40 huruf, tanpa koma dan titik dua; nama dan kata kunci belum dipakai kategori lain.
page-category-many = Kategori buatan sendiri sudah 100. Gabungkan atau sembunyikan satu dulu.
page-category-changed = Kategori ini diubah di tempat lain selagi halaman terbuka. Lihat sekali lagi.
page-category-stays = Ini tidak bisa dilakukan untuk kategori ini sekarang.

# Aturan.
page-rules = Aturan
page-rules-all = Urutan aturan
page-rules-text = Yang pertama cocok yang menentukan.
page-rules-empty-text = Belum ada. Dengan aturan, catatan yang memuat kata tertentu selalu masuk kategori pilihan{ $mu }.
page-rule-resting = Istirahat: kategorinya tidak ada
page-rule-up = Naikkan
page-rule-down = Turunkan
page-rule-end = Hapus
page-rule-new = Aturan baru
page-rule-words = Kalau ada kata
page-rule-words-text = Beberapa kata dipisah koma; satu saja cukup. Paling banyak 10, masing-masing 60 huruf.
page-rule-limits = Hanya untuk sebagian
page-rule-least = paling sedikit { $amount }
page-rule-most = paling banyak { $amount }
page-rule-try = Coba dulu
page-rule-trial = Aturan dicoba
page-rule-found = Kalau aturan ini sudah ada setahun terakhir, { $count } catatan akan pindah. Yang terbaru:
page-rule-chosen = { $count } catatan tetap, karena kategorinya { $kamu } pilih sendiri.
page-rule-keep = Simpan, yang lama tetap
page-rule-keep-and-file = Simpan, dan ubah juga yang lama
page-rule-drop = Tidak jadi
page-rule-words-wrong = Tulis 1 sampai 10 kata, masing-masing paling panjang 60 huruf.
page-rule-bounds-wrong = Nominal paling sedikit harus di bawah yang paling banyak, dengan mata uang yang sama.
page-rule-forestalled = Aturan lain lebih dulu menangkap semua kata ini. Naikkan, ubah, atau hapus aturan itu dulu.
page-rule-many = Aturan sudah 100. Hapus satu dulu.
page-rule-changed = Aturannya diubah di tempat lain selagi halaman terbuka. Lihat sekali lagi.

# Kunci program.
page-keys-all = Yang berlaku
page-key-new = Kunci baru
page-key-scope = Boleh apa
page-key-reads = Membaca saja
page-key-writes = Membaca dan mencatat
page-key-looks-after = Semua, juga mengelola bot
page-key-make = Buat kunci
page-key-made = Kunci baru{ $mu }
page-key-made-text = Hanya ditampilkan sekali ini. Simpan di tempat yang tidak dibaca orang lain.
page-key-revoke = Cabut
page-key-name-wrong = Nama harus ada isinya, paling panjang 60 huruf.
page-key-many = Kuncinya sudah 50. Cabut satu dulu.
page-keys-not-fresh = Kunci dibuat dan dicabut dalam sepuluh menit setelah masuk. Keluar, lalu masuk lagi.

# Hapus semua data.
page-erase = Hapus semua data
page-erase-what = Yang dihapus
page-erase-books = Semua catatan, akun, tabungan, anggaran, utang, kategori, dan aturan
page-erase-messages = Semua pesan, foto, dan rekaman suara
page-erase-access = Nama, nomor, alamat e-mail, kata sandi, kunci, dan semua yang sedang masuk
page-erase-text = Ini tidak bisa dibatalkan. Di buku yang dipakai bersama, nominal dan kategori tetap, tanpa kata-katanya. Cadangan menyimpan salinan sampai masanya habis.
page-erase-sure = Yakin?
page-erase-write = Tulis "hapus"
page-erase-word = hapus
page-erase-button = Hapus semuanya
page-erase-word-wrong = Tulis "hapus" kalau memang mau semuanya dihapus.
page-erase-not-fresh = Ini hanya bisa dalam sepuluh menit setelah masuk. Keluar, lalu masuk lagi.
page-erased = Sudah dihapus
page-erased-text = Semua data{ $mu } sedang dihapus. Kalau menulis lagi ke bot, { $kamu } mulai dari awal.

# Catatan masuk.
page-log = Riwayat login
page-log-text = Siapa yang masuk sebagai { $kamu }, dan apa yang diatur. Disimpan setahun.
page-log-empty-text = Belum ada.
page-log-from = { $agent }, dari { $address }
page-log-logged-in = Masuk
page-log-failed = Gagal masuk
page-log-logged-out = Keluar
page-log-password = Kata sandi diganti
page-log-key-added = Kunci dibuat
page-log-key-revoked = Kunci dicabut
page-log-reused = Token dipakai dua kali; semua yang berasal darinya diakhiri
page-log-imported = Berkas bank masuk
page-log-settings = Pengaturan diubah
page-log-erased = Seseorang dihapus
page-log-registered = Mendaftar
page-log-approved = Diizinkan masuk
page-log-blocked = Ditolak
page-log-link = Tautan diberikan
page-log-joined = Nomor disambungkan
page-log-by-password = lewat kata sandi
page-log-by-link = lewat tautan
page-log-by-operator = oleh pengelola server
page-log-by-chat = lewat chat
page-log-by-code = lewat kode

# Pengelola.
page-admin = Pengelola
page-admin-text = Orang yang menunggu, nomor bot, dan pekerjaan yang gagal.
page-admin-rooms = Ruangan pengelola
page-admin-health = Keadaan
page-admin-health-text = Pemeriksaan lengkap: jalankan "catat doctor" di server.
page-admin-database = Basis data
page-admin-work = Pekerjaan rutin
page-admin-waiting-in = Pesan masuk menunggu
page-admin-waiting-out = Pesan keluar menunggu
page-admin-jobs-due = Pekerjaan jatuh tempo
page-admin-jobs-dead = Pekerjaan menyerah
page-admin-well = Baik
page-admin-unwell = Bermasalah
page-admin-log-text = Siapa yang masuk, mendaftar, diizinkan, dan mengubah pengaturan.
page-sessions = Nomor WhatsApp
page-sessions-empty-text = Tidak ada di proses ini. "catat pair" di server menyambungkan nomor.
page-session-connecting = Menyambung
page-session-pairing = Menunggu dipasangkan
page-session-away = Terputus
page-session-connected = Tersambung
page-session-paused = Berhenti
page-session-scan = Di ponsel bot: WhatsApp > Perangkat tertaut > Tautkan perangkat, lalu pindai.
page-session-no-code = Kodenya belum ada. Muat ulang sebentar lagi.
page-session-not-fresh = Kodenya tampil dalam sepuluh menit setelah masuk. Keluar, lalu masuk lagi.
page-session-code = Kode QR
page-session-unheard = { $count } pesan sehari terakhir tidak sampai
page-people = Orang
page-people-pending = Menunggu
page-people-active = Diizinkan
page-people-blocked = Ditolak
page-people-since = sejak { $at }
page-people-approve = Izinkan
page-people-block = Tolak
page-people-empty-text = Tidak ada orang di sini.
page-people-kept = Diri sendiri dan pengelola terakhir tidak bisa ditolak.
page-people-not-fresh = Yang mengizinkan atau menolak harus masuk dalam sepuluh menit terakhir. Keluar, lalu masuk lagi.
page-people-busy = Orang ini sedang menulis. Coba lagi.
page-work = Pekerjaan
page-work-given-up = Yang menyerah
page-work-given-up-empty-text = Tidak ada pesan atau pekerjaan yang menyerah.
page-work-open = Yang berjalan
page-work-open-empty-text = Tidak ada yang harus dikerjakan.
page-work-later = { $count } laporan dijanjikan untuk nanti.
page-work-from = Pesan dari { $whom }
page-work-to = Pesan ke { $whom }
page-work-job = Pekerjaan { $whom }
page-work-tries = dicoba { $count } kali
page-work-due = jatuh tempo { $at }
page-work-running = sedang dikerjakan
page-work-failed = gagal, akan dicoba lagi
page-work-requeue = Kerjakan lagi
page-work-requeue-all = Kerjakan lagi semuanya
page-work-none = Itu tidak ada lagi di antara yang menyerah.
page-audit = Model
page-audit-text = Lima puluh panggilan terakhir ke model bahasa dan pembaca berkas. Isinya tidak ditampilkan.
page-audit-empty-text = Belum ada model yang ditanya.
page-audit-words = kata-kata
page-audit-page = gambar atau berkas
page-audit-speech = suara
page-audit-took = { $milliseconds } ms
page-audit-answered = Terbaca
page-audit-unanswered = Tidak terbaca

# Yang baru saja dilakukan di pengaturan dan oleh pengelola.
page-done-retired = Sudah disembunyikan.
page-done-listed = Sudah tampil lagi.
page-done-filing = Aturan disimpan. Catatan lama sedang diubah.
page-done-forgotten = Tidak akan diingatkan lagi.
page-done-revoked = Kuncinya sudah dicabut.
page-done-approved = Sudah diizinkan masuk.
page-done-blocked = Sudah ditolak.
page-done-requeued = Dikerjakan lagi.

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
page-import-booked-since = Berkas ini sudah dibukukan dari halaman lain selagi halaman ini terbuka, jadi tidak dibatalkan. Lihat hasilnya; batalkan dari sini kalau memang tidak jadi.
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
