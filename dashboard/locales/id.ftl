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
