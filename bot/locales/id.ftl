## Pendaftaran

welcome = Halo! { $Aku } bot keuangan{ $mu }. Contoh: 'beli kopi 20k'.
registration-ask = Balas *ya* supaya catatan{ $mu } mulai dihitung, atau *tidak* kalau bukan { $kamu }.
registration-reminder = Catatan{ $mu } belum dihitung. Balas *ya* untuk konfirmasi.
registration-first = Sebelum lanjut, balas *ya* supaya catatan{ $mu } dihitung, atau *tidak* untuk menghapusnya.
registration-done = { $count ->
    [0] ✅ Siap, { $kamu } sudah terdaftar. Tulis saja pengeluaran atau pemasukan{ $mu }.
   *[other] ✅ Siap, { $kamu } sudah terdaftar dan { $count } catatan sudah dihitung.
}
registration-still-asks = Yang ini masih { $ku }tanyakan, jadi belum dihitung:
registration-voided = { $count ->
    [0] Oke. Tidak ada yang dicatat.
   *[other] Oke, { $count } catatan dibatalkan.
}
registration-closed = Halo! Bot ini hanya untuk nomor yang terdaftar. Minta pemiliknya mendaftarkan nomor{ $mu } dulu, ya.

## Catatan

recorded-expense = ✅ Catat pengeluaran { $amount } kategori { $category }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Balas: ganti <kategori> kalau mau ubah.
recorded-income = ✅ Catat pemasukan { $amount } kategori { $category }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Balas: ganti <kategori> kalau mau ubah.
recorded-refund = ✅ Catat refund { $amount } kategori { $category }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Pengeluaran { $category } berkurang. Balas: ganti <kategori> kalau mau ubah.
recorded-refund-of = ✅ Catat refund { $amount } kategori { $category }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Refund dari { $thing } { $bought }: pengeluaran { $category } berkurang. Balas: ganti <kategori> kalau mau ubah.
recorded-lent = ✅ Catat: { $party } berutang { $amount } ke { $kamu }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pemasukan atau pengeluaran.
recorded-returned = ✅ Catat: { $party } mengembalikan { $amount } ke { $kamu }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pemasukan atau pengeluaran.
recorded-borrowed = ✅ Catat: { $kamu } berutang { $amount } ke { $party }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pemasukan atau pengeluaran.
recorded-repaid = ✅ Catat: { $kamu } mengembalikan { $amount } ke { $party }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pemasukan atau pengeluaran.
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
amount-counted = { $amount } ({ $counted }, kurs { $day })
counted-later = Belum ada kurs { $currency }: tetap { $ku }catat, dan dihitung begitu kursnya ada. Tulis *{ $command }*.
item = { $thing } { $amount } ({ $category })
item-to-choose = { $thing } { $amount } ({ $category }{ $way ->
    [none] {""}
    [from] {" "}dari { $account }
   *[of] , { $account }
})
item-of-day = { $item }, tanggal { $day }
item-paid-ahead = { $item }, dibayar hari ini untuk { $note }

## Struk

# "Aku baca struk Indomaret total Rp132.500 tanggal 16-10-2025."
receipt-read = { $Aku } baca struk{ $named ->
    [0] {""}
   *[1] {" "}{ $merchant }
} total { $total }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}.
receipt-recorded-expense = { $paper } ✅ Sudah dicatat sebagai pengeluaran. Balas: ganti <kategori> untuk koreksi.
receipt-recorded-income = { $paper } ✅ Sudah dicatat sebagai pemasukan. Balas: ganti <kategori> untuk koreksi.
receipt-recorded-transfer = { $paper } ✅ Sudah dicatat sebagai transfer, tidak dihitung sebagai pengeluaran.
receipt-either = { $item }. Totalnya { $amount } atau { $other }? Balas ya untuk { $amount }, atau tulis totalnya.
receipt-without-total = { $Aku } lihat ini struk, tapi totalnya kurang jelas buat{ $nku }.
receipt-unpaid = Pembayaran di gambar itu belum berhasil, jadi tidak { $aku } catat.
code-paid = Ini QR { $merchant } { $amount }. Sudah dibayar?
code-without-amount = Ini QR { $merchant }. Kalau sudah dibayar, tulis jumlahnya, ya.
code-unpaid = Oke, belum { $aku } catat. Kabari kalau sudah dibayar, ya.
receipt-nothing = { $Aku } tidak menemukan pembayaran di gambar itu, jadi tidak ada yang { $aku } catat.
# Several pictures at once.
album-recorded = ✅ { $count } struk dicatat, { $sums }:
album-sum-expense = pengeluaran { $amount }
album-sum-income = pemasukan { $amount }
album-sum-transfer = transfer { $amount }
album-item = { $item }, dari { $pictures } foto
album-same = { $count } foto sama persis dengan yang lain, jadi dihitung sekali.
album-unread = { $count } foto tidak terbaca. Kirim lagi yang lebih jelas, atau tulis totalnya.
album-unpaid = { $count } pembayaran belum berhasil, jadi tidak { $aku } catat.
album-nothing = { $count } foto tanpa pembayaran, jadi tidak { $aku } catat.
album-aside = { $count } foto tidak { $aku } catat, sesuai tulisan di bawahnya.
album-lists = { $count } foto riwayat transaksi belum { $aku } baca. Kirim sendiri-sendiri, ya.
album-left = { $count } foto lagi totalnya belum jelas. Kirim sendiri-sendiri, ya.
# A list of what a bank or wallet moved.
rows-read = Ini riwayat transaksi. Dari sini belum ada yang { $aku } catat:
row-open = { $nth }. { $day } – { $thing } { $sign }{ $amount }
row-recorded = { $nth }. { $day } – { $thing } { $sign }{ $amount } (sudah dicatat)
row-failed = { $nth }. { $day } – { $thing } { $sign }{ $amount } (gagal atau belum selesai)
rows-left = … dan { $count } baris lagi. Untuk yang itu kirim potongan gambarnya, ya.
rows-unread = { $count } baris lagi tidak terbaca lengkap. Tulis sendiri, ya.
rows-hint = Yang mana yang dicatat? Balas nomornya, misalnya *1 dan 2*, atau *semua*, atau *batal*.
rows-none = Semuanya sudah dicatat atau tidak berhasil, jadi tidak ada yang { $aku } catat.
rows-several = "{ $words }" ada di nomor { $numbers }. Balas nomornya, ya.
rows-failed = { $count } baris gagal atau belum selesai, jadi tidak { $aku } catat.
receipt-goods = Struk{ $named ->
    [0] {""}
   *[1] {" "}{ $merchant }
}{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}:
receipt-thing = { $nth }. { $thing }{ $counted ->
    [0] {""}
   *[1] {" "}× { $count }
} – { $amount }
receipt-goods-left = … dan { $left } lagi
receipt-goods-unread = (barangnya tidak terbaca satu per satu)
receipt-discount = Diskon { $amount }
receipt-tax = Pajak { $amount }
receipt-service = Servis { $amount }
receipt-rounding = Pembulatan { $amount }
receipt-fee = { $thing } { $amount }
receipt-total = Total { $amount }
no-receipt = Belum ada struk yang { $aku } baca. Kirim fotonya, ya.
no-receipt-of = Belum ada struk "{ $shop }" yang { $aku } baca.
# "beras naik nggak?"
price-last = { $thing } terakhir { $price }{ $named ->
    [0] {""}
   *[1] {" "}di { $merchant }
}, { $day }{ $counted ->
    [0] {""}
   *[1] {" "}({ $count } buah { $amount })
}.
price-rose = Naik { $difference } ({ $percent }%) dari { $before } ({ $thing }{ $named ->
    [0] {""}
   *[1] {" "}di { $merchant }
}, { $day }).
price-fell = Turun { $difference } ({ $percent }%) dari { $before } ({ $thing }{ $named ->
    [0] {""}
   *[1] {" "}di { $merchant }
}, { $day }).
price-stayed = Sama seperti { $thing }{ $named ->
    [0] {""}
   *[1] {" "}di { $merchant }
}, { $day }: { $before }.
price-only-one = Baru sekali terbaca, jadi belum bisa dibandingkan.
price-unknown = Belum ada struk dengan "{ $words }" yang { $aku } baca, jadi harganya belum { $aku } tahu.
# "pisah per kategori"
split-done = ✅ Struk{ $named ->
    [0] {""}
   *[1] {" "}{ $merchant }
} { $total } dipisah per kategori:
split-hint = Balas *batal* kalau mau digabung lagi.
split-nothing = Semua barang di struk itu masuk { $category }, atau tidak { $aku } kenal, jadi tidak ada yang dipisah.
split-changed = { $thing } sudah diubah jadi { $amount }, bukan total struknya lagi, jadi tidak bisa { $aku } pisah.
receipt-is-split = Struk itu sudah dipisah. Balas *batal* dulu kalau mau diulang.
receipt-asked-first = Totalnya masih { $aku } tanyakan. Jawab itu dulu, ya.
receipt-no-goods = Barang di struk itu tidak terbaca satu per satu.
receipt-does-not-add-up = Barang yang { $aku } baca di struk itu jumlahnya { $goods }, totalnya { $total }. Karena tidak cocok, tidak { $aku } hitung sendiri.
# "bagianku nasi goreng sama es teh"
share-of = Bagian{ $mu }: { $things }{ $changed ->
    [0] {""}
   *[1] {" "}= { $goods }, dengan pajak, servis, dan diskonnya jadi { $share }
}.
share-thing = { $thing }{ $counted ->
    [0] {""}
   *[1] {" "}× { $count }
} { $amount }
share-unknown = Tidak ada "{ $words }" di struk itu. Yang ada:
share-several = "{ $words }" yang mana? Tulis lagi dengan nama lengkapnya:
ask-kept-paper = { $thing } { $amount }: struk yang sama sudah dicatat. Catat lagi?
ask-known-paper = { $thing } { $amount }: mungkin sudah masuk dari mutasi bank. Catat lagi?
ask-kept-papers = Struk yang sama sudah dicatat:
ask-again = Catat lagi?

## Pertanyaan

ask-category = Ini pengeluaran kategori apa?
ask-category-income = Ini pemasukan kategori apa?
ask-amount = { $thing } — berapa nominalnya?
ask-which-amount = Nominalnya belum jelas buat{ $nku }: berapa? Tulis lagi, ya, misalnya 50rb atau 50.000.
amount-too-large = Nominal sebesar itu belum bisa { $aku } catat. Paling besar Rp10.000.000.000.000.
ask-account = Akun itu belum { $aku } kenal. Tulis nama bank, dompet digital, atau tunai.
ask-meaning = { $Aku } belum paham. Coba tulis seperti 'beli kopi 20k', 'gaji 5jt', atau 'laporan hari ini'.
ask-guess = { $thing } { $amount }, kategori { $category }. Benar?
ask-guess-transfer = { $thing } { $amount }, masuk ke { $category }. Benar?
ask-guess-of-day = { $thing } { $amount }, kategori { $category }, tanggal { $day }. Benar?
ask-repeat = { $minutes ->
    [0] { $thing } { $amount } baru saja dicatat. Ini transaksi baru?
   *[other] { $thing } { $amount } sudah dicatat { $minutes } menit lalu. Ini transaksi baru?
}
ask-right-many = Yang ini { $aku } kurang yakin:
ask-right = Benar?
ask-either-day = Itu untuk tanggal yang akan datang, atau tanggal yang sudah lewat?
ask-either-amount = Itu rupiah, atau mata uang buku{ $mu }?
ask-either-heard = Nominalnya kurang jelas di telinga{ $nku }. Yang mana?
either = { $items }
ask-which = Yang mana?
ask-which-hint = Balas nomornya, 1 sampai { $last }.
part-of-it = Oke, itu sudah termasuk di { $thing } { $amount }, jadi tidak { $aku } catat lagi.
ask-other-category = { $thing } { $amount }: kategori apa yang benar? Yang ada: { $known }.
amend-or-new = { $amount }: ganti yang tadi, atau catatan baru?
amend-one = Ganti { $thing } { $amount } jadi { $to }
amend-one-of = Ganti salah satu yang tadi jadi { $to }
amend-new = Catatan baru { $amount }
ask-what-is-wrong = Apa yang salah di { $items }? Tulis misalnya 'harusnya 30rb', 'kemarin', atau 'hapus'.
all-of-them = Semuanya
choose-from-list = Balas dengan nomor 1 sampai { $last }, ya.
numbers-gone = { $count ->
    [1] Nomor { $numbers } sudah tidak ada.
   *[other] Nomor { $numbers } sudah tidak ada semua.
}
category-of-incomes = { $name } itu kategori pemasukan, sedangkan ini pengeluaran. Kategorinya apa? Yang ada: { $known }.
category-of-expenses = { $name } itu kategori pengeluaran, sedangkan ini pemasukan. Kategorinya apa? Yang ada: { $known }.
unknown-category = Kategori "{ $name }" belum ada. Yang ada: { $known }.
nothing-asked = Siap 👍 Tidak ada yang perlu dijawab sekarang.
dropped = Oke, tidak jadi.

## Koreksi

confirmed = ✅ { $thing } { $amount } dicatat, kategori { $category }.
booked-long-ago = Pesan ini bertanggal { $day }, jadi dicatat di tanggal itu.
not-booked = Oke, { $thing } { $amount } tidak dicatat.
edited = ✅ { $thing } { $amount } diubah: { $changes }.
draft-edited = Oke, { $changes }.
already-so = { $thing } { $amount } memang sudah begitu, kategori { $category }.
transfer-already-so = { $thing } { $amount } memang sudah begitu.
change-amount = nominal { $from } → { $to }
change-category = kategori { $from } → { $to }
change-direction = { $from ->
    [income] pemasukan
    [expense] pengeluaran
    [refund] refund
   *[transfer] transfer
} → { $to ->
    [income] pemasukan
    [expense] pengeluaran
    [refund] refund
   *[transfer] transfer
}
change-day = tanggal { $from } → { $to }
change-account = akun { $from } → { $to }
change-to-account = ke akun { $from } → { $to }
change-party = dengan { $from } → { $to }
change-description = keterangan "{ $from }" → "{ $to }"
voided = 🗑️ { $thing } { $amount } dihapus.
nothing-to-edit = { $Aku } tidak menemukan transaksi yang dimaksud.
nothing-on-day = Tidak ada transaksi{ $named ->
    [0] {""}
   *[1] {" "}"{ $words }"
} di tanggal { $day }.
other-direction = { $thing } { $amount } ada di { $category }, sedangkan { $to } untuk arah sebaliknya. Kalau arahnya salah, tulis dulu 'itu pengeluaran' atau 'itu pemasukan'.
transfer-account-how = Transfer punya dua akun. Balas *batal*, lalu tulis ulang, misalnya 'transfer 200rb dari BCA ke OVO'.
quote-names-nothing = Pesan yang { $kamu } kutip tidak mencatat apa-apa, jadi tidak ada yang { $ku }ubah. Untuk perubahan terakhir, tulis tanpa mengutip.
transfer-has-no-category = Transfer tidak punya kategori: uangnya hanya pindah akun.

voided-movement = 🗑️ { $out ->
    [0] Setoran
   *[1] Penarikan
} { $amount } dihapus.
goal-kept = Tabungan { $name } masih ada setoran atau penarikannya, jadi tidak { $aku } hapus. Hapus itu dulu, ya.
voided-goal = 🗑️ Tabungan { $name } dihapus.
movement-edited = ✅ { $out ->
    [0] Setoran
   *[1] Penarikan
} diubah: nominal { $from } → { $to }.
movement-already-so = Nominalnya memang sudah { $amount }.
movement-amount-only = Yang bisa diubah dari setoran tabungan hanya nominalnya, misalnya 'salah, harusnya 450rb'.
movement-other-currency = Setoran itu dalam { $currency }. Tulis nominalnya dalam mata uang itu, ya.
movement-which = Pesan itu mengisi beberapa tabungan. Tulis 'batal' untuk membatalkan semuanya, lalu tulis lagi yang benar.
movement-overdraws = Tabungannya sudah ditarik lagi sesudah itu, jadi isinya akan kurang dari nol. Batalkan penarikannya dulu, ya.
reread-same = Oke, catatannya tetap sama.
reread-kept = Oke, catatannya tetap: yang sudah { $kamu } koreksi sendiri tidak { $ku }ubah lagi.
reread-gone = Catatan dari pesan itu sudah dihapus, jadi tetap tidak dihitung. Kalau mau dicatat, kirim sebagai pesan baru, ya.
reread-order = Perintah yang { $kamu } ubah tidak { $ku }jalankan lagi. Kalau masih perlu, kirim sebagai pesan baru, ya.
reread-unclear = Pesan yang { $kamu } ubah belum jelas buat{ $nku }, jadi catatannya tetap. Tulis koreksinya, misalnya 'salah, harusnya 45rb'.

## Batal dan riwayat

undone = ↩️ Dibatalkan: { $what }. Mau dikembalikan? Balas *kembalikan*.
undone-is-back = ↩️ Dibatalkan: { $what }.
restored = ↪️ Dikembalikan: { $what }.
reversed-nothing = Oke, itu sudah tidak berlaku lagi.
nothing-to-undo = Tidak ada yang bisa dibatalkan.
change-stays = Perubahan #{ $number } tidak bisa dibatalkan: sudah dibatalkan, atau bukan punya{ $mu }.
undo-one-change = Batalkan satu per satu, ya: *batal #* dan satu nomor.
nothing-to-restore = Tidak ada yang bisa dikembalikan.
nothing-to-restore-named = Tidak ada "{ $words }" yang dihapus, jadi tidak ada yang dikembalikan.
reverse-changed-since = Itu sudah diubah lagi sejak itu ({ $what }). Tetap dilanjutkan? Balas *ya* atau *tidak*.
reverse-running = Itu sedang berjalan. Tunggu sampai selesai, lalu coba lagi.
reverse-begun = Oke, catatannya banyak, jadi { $aku } { $restores ->
    [1] kembalikan
   *[other] batalkan
} sedikit demi sedikit. Lihat *riwayat* untuk tahu kapan selesai.
reverse-many-changed-since = Sebagian dari catatan sebanyak itu sudah diubah lagi sejak itu. Tetap dilanjutkan? Balas *ya* atau *tidak*.
reverse-name-taken = Nama { $name } sudah dipakai yang lain, jadi belum bisa { $restores ->
    [0] dibatalkan
   *[1] dikembalikan
}. Ganti dulu salah satunya, ya.
reverse-in-use = { $name } masih dipakai catatan lain, jadi belum bisa { $restores ->
    [0] dibatalkan
   *[1] dikembalikan
}. Batalkan catatan itu dulu, ya.
reverse-overdraws = { $restores ->
    [0] Isi tabungan { $name } akan kurang dari nol, jadi belum bisa dibatalkan. Batalkan penarikannya dulu, ya.
   *[1] Isi tabungan { $name } akan kurang dari nol, jadi belum bisa dikembalikan. Setor dulu, atau batalkan penarikan yang lain, ya.
}
reverse-goal-gone = Tabungan { $name } sudah tidak ada, jadi belum bisa { $restores ->
    [0] dibatalkan
   *[1] dikembalikan
}. Kembalikan tabungannya dulu, ya.
reverse-given-back = Uang yang kembali dari { $named ->
    [0] pengeluaran itu
   *[1] { $name }
} akan lebih banyak dari pengeluarannya, jadi belum bisa. Ubah atau hapus dulu yang kembali itu, ya.
given-back-exceeds = Uang yang kembali dari { $named ->
    [0] pengeluaran itu
   *[1] { $name }
} jadi { $back }, lebih banyak dari pengeluarannya, jadi belum diubah. Ubah atau hapus dulu yang kembali itu, ya.
reversed-entry-gone = { $thing } { $amount } tidak jadi dicatat
reversed-entry-back = { $thing } { $amount } kembali dicatat
reversed-entry-asked = { $thing } { $amount } kembali menunggu jawaban{ $mu }
reversed-entry = { $thing } { $amount }: { $changes }
reversed-movement = { $out ->
    [0] setoran
   *[1] penarikan
} { $from } → { $to }
reversed-movement-gone = { $out ->
    [0] setoran
   *[1] penarikan
} { $amount } tidak jadi
reversed-movement-back = { $out ->
    [0] setoran
   *[1] penarikan
} { $amount } kembali dicatat
reversed-account-gone = akun { $name } tidak jadi dibuka
reversed-account = akun { $name } seperti semula
reversed-party = { $name } di daftar utang seperti semula
reversed-plan-gone = cicilan { $name } tidak jadi dibuat
reversed-plan-back = cicilan { $name } kembali ada
reversed-goal-gone = tabungan { $name } tidak jadi dibuat
reversed-goal-back = tabungan { $name } kembali ada
reversed-category-gone = kategori { $name } tidak jadi dibuat
reversed-category-back = kategori { $name } kembali ada
reversed-category-words = kata kunci kategori { $name }
reversed-category-name = kategori { $from } → { $to }
history = Perubahan terakhir:
history-empty = Belum ada perubahan. Mulai saja dengan 'beli kopi 20k'.
history-hint = Balas *batal* untuk membatalkan yang terakhir, *kembalikan* untuk mengembalikannya.
history-change = #{ $number } { $at } { $kind ->
    [booking] dicatat: { $what }
    [edit] diubah: { $what }
    [void] dihapus: { $what }
    [confirmation] dikonfirmasi: { $what }
    [category] kategori: { $what }
    [accounts] akun: { $what }
    [import] impor: { $what }
    [undo] batal: { $what }
    [restore] kembali: { $what }
   *[other] { $what }
}{ $more ->
    [0] {""}
   *[other] , +{ $more } lagi
}{ $running ->
    [0] {""}
   *[1] {" "}(sedang berjalan)
}{ $gone ->
    [0] {""}
   *[1] {" "}({ $kind ->
        [void] dikembalikan
        [undo] dikembalikan
       *[other] dibatalkan
    })
}
history-movement = { $out ->
    [0] setoran
   *[other] penarikan
} { $amount }
history-goal = tabungan { $name }
history-thing = { $thing }
history-thing-amount = { $thing } { $amount }
preview = Ini ringkasannya, belum dicatat:
preview-hint = Balas *catat* kalau sudah benar, atau *batal*.
preview-which = Itu masih ringkasan, belum dicatat. Sebut bendanya, misalnya 'yang kopi harusnya 25rb', atau balas *catat* atau *batal*.
expired-draft = (Soal { $thing } kemarin belum terjawab, jadi tidak dicatat.)
expired-confirm = (Ada catatan kemarin yang belum { $kamu } konfirmasi, jadi belum dihitung. Kutip pertanyaannya lalu balas *ya* kalau benar.)
expired-target = (Tabungan { $name } kemarin belum jadi dibuat. Tulis 'buat tabungan { $name }' kalau masih mau.)
expired-preview = (Ringkasan kemarin tidak jadi dicatat.)
expired-rows = (Riwayat transaksi kemarin tidak jadi dicatat.)

## Kategori

category-offer = Kategori "{ $name }" belum ada. Maksudnya yang mana?
category-offer-hint = { $last ->
    [1] Balas *1* untuk membuatnya, atau tulis 'ganti' dan kategori yang sudah ada.
   *[other] Balas nomornya, 1 sampai { $last }.
}
category-offer-new = Buat kategori { $name }
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
category-too-many = Kategori{ $mu } sudah { $most }, jadi belum bisa ditambah lagi.
keywords-added = ✅ Kata kunci { $name } ditambah: { $keywords }.
keywords-known = Semua kata itu memang sudah jadi kata kunci { $name }.
keyword-long = Kata "{ $word }" kepanjangan, paling banyak { $most } huruf.
keyword-taken = Kata "{ $word }" sudah jadi kata kunci { $name }.
keywords-too-many = Terlalu banyak: satu kategori paling banyak punya { $most } kata kunci.
category-renamed = ✅ Kategori { $from } sekarang bernama { $to }.
category-named-so = Kategori { $name } memang sudah bernama begitu.
category-name-taken = Nama { $name } sudah dipakai kategori lain. Kalau mau disatukan, tulis 'gabung kategori { $from } ke { $name }'.
category-name-taken-all = Nama { $name } sudah dipakai kategori lain. Coba nama yang lain, ya.
category-name-marks = Nama kategori tidak boleh pakai koma, titik dua, atau baris baru.
category-rename-how = Tulis nama lama dan nama barunya, misalnya 'ganti nama kategori Makan jadi Jajan'.
category-merged = ✅ Kategori { $from } digabung ke { $into }. Catatan lamanya sekarang ikut { $into }.
category-merge-itself = Itu kategori yang sama, { $name }, jadi tidak ada yang perlu digabung.
category-merge-income = { $from } itu kategori pemasukan, sedangkan { $into } pengeluaran, jadi tidak bisa digabung.
category-merge-expense = { $from } itu kategori pengeluaran, sedangkan { $into } pemasukan, jadi tidak bisa digabung.
category-merge-catch-all = { $name } tidak bisa digabung ke kategori lain: isinya semua yang belum punya kategori. Sebaliknya bisa: 'gabung kategori { $into } ke { $name }'.
category-merge-how = Tulis kategori mana yang digabung ke mana, misalnya 'gabung kategori Belanja ke Belanja Harian'.
category-merged-already = Kategori { $name } sudah digabung ke { $into }.
category-deleted = ✅ Kategori { $name } dihapus. Catatan lamanya tetap ada.
category-hidden = ✅ Kategori { $name } dihapus. Catatan lamanya tetap ada, yang baru masuk { $other }.
category-deleted-already = Kategori { $name } sudah dihapus. Kalau mau dipakai lagi, tulis 'kategori tambah { $name }'.
category-delete-catch-all = { $name } tidak bisa dihapus: isinya semua yang belum punya kategori. Kalau namanya kurang pas, tulis 'ganti nama kategori { $name } jadi ...'.
category-delete-how = Tulis kategori yang mau dihapus, misalnya 'hapus kategori Kopi'.
category-not-found = Kategori "{ $name }" tidak ada. { $count ->
    [0] Tulis 'kategori' untuk melihat semuanya.
    [1] Maksud{ $mu } { $near }?
   *[other] Yang mirip: { $near }.
}
why-lexicon = Karena ada kata *{ $word }*, yang biasanya { $category }.
why-lesson = Karena { $day } { $kamu } pilih { $category } untuk *{ $phrase }*.
why-keyword = Karena *{ $word }* kata kunci{ $mu } untuk { $category }.
why-name = Karena ada kata *{ $word }*, nama kategori{ $mu } sendiri.
why-said = Karena { $kamu } sendiri yang memilih { $category }.
why-model = Tidak ada kata yang { $ku }kenal; model bahasa{ $nku } mengira ini { $category }. Kalau bukan, balas *ganti <kategori>*, nanti { $ku }ingat.
why-likeness = Catatan seperti ini biasanya { $category }. Kalau bukan, balas *ganti <kategori>*, nanti { $ku }ingat.
why-refund = Karena ini refund dari { $thing } { $day }, yang masuk { $category }.
why-nothing = Tidak ada kata yang { $ku }kenal, jadi { $category }. Balas *ganti <kategori>*, nanti { $ku }ingat.
why-unknown = Alasannya tidak tercatat. Kalau bukan { $category }, balas *ganti <kategori>*, nanti { $ku }ingat.
why-item = { $thing }: { $why }
rate-of-entry = Dihitung { $counted }: 1 { $currency } = { $rate }, kurs { $day } ({ $source })
rates-of-report = Kurs yang dipakai:
rate-of-sum = 1 { $currency } = { $rate }, kurs { $day } ({ $source }): { $count } catatan, { $own } dihitung { $counted }
rate-by-hand = darimu
rate-by-file = dari berkas
rate-by-api = dari pengelola
rate-by-ecb = Bank Sentral Eropa
rate-of-day = 1 { $currency } = { $rate } ({ $day })
rate-known = 1 { $currency } = { $rate }, kurs { $day } ({ $source }).
rate-none = Belum ada kurs { $currency }. Tulis misalnya *kurs usd 16.400*.
rate-which = Kurs mata uang apa? Tulis misalnya *kurs usd 16.400*.
rate-unknown = Mata uang { $code } belum { $aku } kenal. Tulis misalnya *kurs usd 16.400*.
rate-own = { $currency } itu mata uang buku{ $mu }, jadi tidak perlu kurs. Tulis mata uang lainnya, misalnya *kurs usd 16.400*.
rate-other = Kurs di sini selalu terhadap { $currency }, mata uang buku{ $mu }.
rate-ahead = { $day } belum tiba; kurs hanya untuk hari ini atau yang sudah lewat.
rate-not-positive = Kurs harus di atas nol.
rate-too-far = Tidak ada dua mata uang yang sejauh itu. Tulis misalnya *kurs usd 16.400*.
rate-unread = Angka kurs itu tidak bisa { $aku } baca. Tulis misalnya *kurs usd 16.400*.
rate-far = Kurs terdekat yang { $ku }tahu 1 { $currency } = { $known } ({ $known-day }). Benar 1 { $currency } = { $rate } untuk { $day }? Balas *ya* atau *tidak*.
rate-set = ✅ Kurs { $day }: 1 { $currency } = { $rate }. { $count } catatan ikut dihitung.
rate-left = { $count } catatan { $currency } lain belum punya kurs, yang pertama { $first }.
rate-recounted = Catatan mata uang lain dihitung ulang dengan kurs yang ada sekarang.
why-numbers = Angkanya: { $numbers }.
number-booked = *{ $words }* { $ku }catat
number-count = *{ $words }* banyaknya
number-rate = *{ $words }* untuk menghitung
number-part = *{ $words }* sudah termasuk
number-sum = *{ $words }* jumlah semuanya
number-change = *{ $words }* uang yang diserahkan atau kembaliannya
number-taken-back = *{ $words }* sudah diralat
number-discount = *{ $words }* harga semula atau potongannya
number-shared = *{ $words }* ditanggung bersama
number-told = *{ $words }* cuma disebut, tidak dibayar
number-name = *{ $words }* bagian dari nama
number-day = *{ $words }* waktunya
number-unknown = *{ $words }* tidak { $ku }tahu untuk apa

## Mencari

lookup-latest = Transaksi terakhir:
lookup-days = { $days ->
    [0] { $from }
   *[other] { $from } – { $to }
}: { $count } transaksi, { $sums }
lookup-search = "{ $words }": { $count } transaksi{ $summed ->
    [0] {""}
   *[other] , { $sums }
}:
lookup-sum-expense = keluar { $sum }
lookup-sum-income = masuk { $sum }
lookup-sum-transfer = pindah { $sum }
lookup-checked = Sudah. { $words } ada di catatan:
lookup-unchecked = { $words } belum ada di catatan. Mau dicatat? Tulis saja dengan nominalnya.
lookup-largest-expense = Pengeluaran{ $named ->
    [0] {""}
    [1] {" "}{ $of }
   *[2] {" "}"{ $of }"
} terbesar{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $from } – { $to }:
lookup-largest-income = Pemasukan{ $named ->
    [0] {""}
    [1] {" "}{ $of }
   *[2] {" "}"{ $of }"
} terbesar{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $from } – { $to }:
lookup-largest-transfer = Transfer{ $named ->
    [0] {""}
    [1] {" "}{ $of }
   *[2] {" "}"{ $of }"
} terbesar{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $from } – { $to }:
lookup-item = { $nth }. { $day } · { $thing } { $amount } ({ $category }{ $way ->
    [none] {""}
    [from] {" "}dari { $account }
   *[of] , { $account }
}){ $pending ->
    [0] {""}
   *[1] {" "}– belum dikonfirmasi
}
lookup-left-out = Tidak termasuk { $entries }.
lookup-left-out-item = { $count } transaksi dalam { $currency }
lookup-more = Masih ada { $left } lagi. Balas *lagi*.
lookup-no-more = Tidak ada lagi yang bisa ditampilkan.
lookup-none = Tidak ada transaksi dengan kata "{ $words }".
lookup-empty = Belum ada transaksi di situ.
lookup-empty-day = { $today ->
    [1] Belum ada
   *[0] Tidak ada
} { $way ->
    [income] pemasukan
    [expense] pengeluaran
   *[any] transaksi
} { $today ->
    [1] hari ini
   *[0] tanggal { $day }
}.

## Tabungan

saving-created = ✅ Tabungan { $name } dibuat, target { $target }.
saving-created-without-target = ✅ Tabungan { $name } dibuat, tanpa target.
saving-exists = Tabungan { $name } sudah ada. { $aimed ->
    [0] Terkumpul { $current }
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
saving-list = Tabungan{ $mu }:
saving-list-hint = Tulis 'setor <nama> <nominal>' untuk menabung.
saving-none = Belum ada tabungan. Tulis misalnya 'buat tabungan laptop 15jt'.
saving-unknown = Tabungan { $name } belum ada.
saving-too-little = Isi tabungan { $name } hanya { $current }, jadi belum bisa ditarik sebanyak itu.
saving-other-currency = Tabungan { $name } dalam { $currency }. Tulis nominalnya dalam mata uang itu, ya.
saving-name-long = Nama tabungannya kepanjangan, paling banyak { $most } huruf. Coba yang lebih pendek, ya.
saving-name-missing = Tabungannya untuk apa? Tulis misalnya 'buat tabungan laptop 15jt'.
saving-amount-missing = Berapa nominalnya? Tulis misalnya 'setor laptop 500k'.
ask-target = Tabungan { $name } belum ada. Targetnya berapa?
ask-target-of-more = Tabungan { $name } belum ada; yang menunggu disetor jadi { $amount }. Targetnya berapa?
target-below-deposits = Target { $target } lebih kecil dari { $amount } yang menunggu disetor ke { $name }. Targetnya berapa? Balas nominalnya, atau 'tanpa target'.
ask-goal-deposit = Mau disetor ke tabungan yang mana? { $names }
ask-goal-withdraw = Mau ditarik dari tabungan yang mana? { $names }

## Data pribadi

export-sent = 📦 Ini semua data{ $mu }: { $count ->
    [0] belum ada catatan uang, baru pengaturan
   *[other] { $count } catatan, tabungan, kategori, pengaturan,
} dan pesan kita. { $Aku } kirim dua berkas di bawah: catat.json isinya lengkap, catatan.csv bisa dibuka di Excel.
export-kept = 📦 Semua data{ $mu } sudah { $aku } tulis: { $count ->
    [0] belum ada catatan uang, baru pengaturan
   *[other] { $count } catatan, tabungan, kategori, pengaturan,
} dan pesan kita. Ada dua berkas, catat.json (lengkap) dan catatan.csv (catatan saja), di folder data bot: { $path }. Berkasnya terhapus sendiri setelah satu hari.
export-begun = 📦 Sedang { $ku }siapkan semua data{ $mu }. Berkasnya menyusul sebentar lagi, ya.
export-begun-kept = 📦 Sedang { $ku }siapkan semua data{ $mu }. Sebentar lagi ada dua berkas, catat.json (lengkap) dan catatan.csv (catatan saja), di folder data bot: { $path }. Berkasnya terhapus sendiri setelah satu hari.
export-in-work = 📦 Data{ $mu } masih { $ku }siapkan. Tunggu sebentar lagi, ya.
export-too-soon = 📦 Data{ $mu } baru saja { $aku } siapkan. Boleh diminta lagi mulai jam { $time }.
export-too-much = Data{ $mu } lebih dari { $thousands }.000 baris, terlalu banyak untuk { $aku } siapkan lewat chat. Minta salinannya ke pengelola bot ini, ya.
export-unconfirmed = Data{ $mu } bisa { $aku } siapkan setelah { $kamu } terdaftar.
export-failed = Maaf, data{ $mu } belum berhasil { $aku } tulis. Coba lagi nanti, ya.
own-data-in-group = Ini soal data{ $mu } sendiri, jadi tulis lagi di chat pribadi denganku, ya.
dashboard-link = Ini link masuk ke dashboard{ $mu }: { $link }
    Berlaku { $minutes } menit dan cuma sekali pakai. Jangan teruskan ke siapa pun: siapa yang membukanya masuk sebagai { $kamu }.
dashboard-none = Dashboard web belum dipasang di bot ini, jadi belum ada link-nya. Semua tetap bisa dari chat: coba 'laporan bulan ini', 'kirim excel', atau 'bantuan'.
dashboard-here = { $Kamu } sudah di dashboard. Link untuk masuk dari peramban lain hanya { $ku }kirim lewat WhatsApp.
dashboard-offer = Mau lihat di web dan pasang kata sandi? Tulis 'dashboard'.
join-offered = Kode ini dari halaman web yang didaftarkan dengan { $email }. Kalau itu { $kamu }, balas *ya { $code }*: nomor ini dan akun web itu jadi satu, dan tidak bisa dipisah lagi. Yang sedang masuk di sana dikeluarkan.
    Kalau kode ini dikirim orang lain, jangan dibalas: mereka akan bisa melihat semua catatan{ $mu }.
join-done = ✅ Nomor ini sudah tersambung dengan akun web { $email }.
join-done-without-password = ✅ Nomor ini sudah tersambung dengan akun web { $email }. Supaya aman, semua yang sedang masuk di sana dikeluarkan dan kata sandi dari sana tidak berlaku lagi. Tulis *dashboard*: kata sandi baru dipasang lewat link itu.
join-unknown = Kode itu tidak cocok atau sudah lewat waktunya. Minta kode baru di halaman web, lalu kirim ke sini.
join-too-many = Terlalu banyak kode yang tidak cocok. Coba lagi beberapa menit lagi.
erase-ask = ⚠️ Semua data{ $mu } akan dihapus dan tidak bisa dikembalikan: catatan, tabungan, kategori, pengaturan, dan semua pesan kita. Kalau pengelola bot ini punya cadangan (backup), salinannya baru hilang setelah masa simpannya habis.
    Kalau sudah yakin, balas kode ini dalam { $minutes } menit: *{ $code }*
    Kalau tidak jadi, balas *batal*.
erase-by-phone = Supaya tidak dihapus orang lain dari peramban yang tertinggal, ini hanya bisa dari HP{ $mu }: tulis 'hapus semua data saya' di WhatsApp.
erase-save-first = Mau simpan dulu? Tulis 'ekspor data saya'.
erase-wrong-code = Kodenya tidak cocok, jadi belum ada yang dihapus. Salin kodenya persis seperti di atas, atau balas *batal*.
erase-too-late = Kodenya sudah lewat waktunya, jadi tidak ada yang dihapus. Kalau masih mau, tulis 'hapus semua data saya' lagi.
erase-dropped = Oke, tidak jadi. Data{ $mu } tetap aman di sini.
erase-begun = Semua data{ $mu } sedang dihapus. Terima kasih sudah mencatat bareng { $aku } 🙏 Kalau suatu hari menulis lagi, kita mulai dari awal.

## Obrolan

smalltalk = Sama-sama! Senang bisa bantu 😊
smalltalk-aside = Oke, tidak ada yang { $aku } catat.
smalltalk-greeting = Halo! Ada pengeluaran atau pemasukan yang mau dicatat? 😊
plan = Oke, itu masih rencana, jadi belum { $aku } catat. Kabari kalau sudah jadi, ya.
help = { $Aku } mencatat keuangan{ $mu } dari chat. Contoh:
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

## Pengaturan

set-name = ✅ Oke, mulai sekarang nama{ $mu } { $name }.
set-name-long = Namanya kepanjangan, paling banyak { $most } huruf.
set-zone = ✅ Zona waktu{ $mu } sekarang { $zone }. Catatan yang sudah ada tetap di harinya.
set-zone-unknown = Zona waktu itu belum { $aku } kenal. Tulis misalnya 'zona waktu WIB', 'zona waktu WITA', atau 'zona waktu Asia/Singapore'.
set-language = ✅ Oke, mulai sekarang pakai bahasa Indonesia.
set-language-unknown = { $Aku } baru bisa bahasa Indonesia dan Inggris. Tulis 'bahasa indonesia' atau 'bahasa inggris'.
set-currency = ✅ Mata uang buku{ $mu } sekarang { $currency }. Catatan lama tetap dalam mata uangnya.
set-currency-unknown = Mata uang itu belum { $aku } kenal. Tulis misalnya 'mata uang USD'.
set-currency-shared = Buku ini dipakai bersama, jadi mata uangnya belum bisa diganti dari sini.
set-report-daily = ✅ Laporan harian { $ku }kirim tiap hari jam { $time }.
set-report-weekly = ✅ Laporan mingguan { $ku }kirim tiap Senin jam { $time }.
set-report-monthly = ✅ Laporan bulanan { $ku }kirim tiap { $kind ->
    [last] hari terakhir bulan
    [last-working] hari kerja terakhir bulan
   *[day] tanggal { $number }
} jam { $time }.
set-report-weekly-day = Harinya tetap Senin, begitu satu minggu penuh (Senin–Minggu) selesai.
set-report-monthly-day = Tanggalnya ikut awal bulan{ $mu }, begitu satu bulan penuh selesai. Kalau bulan{ $mu } mulai tanggal { $number }, tulis 'bulanku mulai tanggal { $number }'.
set-report-daily-off = ✅ Laporan harian dimatikan.
set-report-weekly-off = ✅ Laporan mingguan dimatikan.
set-report-monthly-off = ✅ Laporan bulanan dimatikan.
set-reports = ✅ Dinyalakan: { $reports }.
set-reports-off = ✅ Semua laporan dimatikan: harian, mingguan, bulanan. Mau lagi? Tulis *nyalakan semua laporan*.
set-quiet = ✅ Jam tenang { $from }–{ $until }: di jam itu tidak ada kiriman otomatis.
set-quiet-off = ✅ Jam tenang dimatikan.
set-already = Memang sudah begitu 👍
profile = Akun{ $mu }:
profile-name = Nama: { $name }
profile-phone = Nomor: { $phone }
profile-zone = Zona waktu: { $zone }
profile-language = Bahasa: Indonesia
profile-currency = Mata uang: { $currency }
profile-daily = Laporan harian: { $time }
profile-weekly = Laporan mingguan: { $time }
profile-monthly = Laporan bulanan: { $time }
profile-quiet = Jam tenang: { $time }
profile-off = mati
profile-hint = Ganti dengan 'panggil aku …', 'zona waktu …', 'bahasa …', 'laporan harian jam …', atau 'jam tenang 22-06'.
profile-waiting = Status: belum dikonfirmasi. Balas *ya* supaya catatan{ $mu } dihitung.

## Bantuan

help-booking = Mencatat: tulis saja apa yang terjadi.
    • beli kopi 20k
    • gaji 5jt
    • kopi 20k, parkir 5k
    • kemarin bensin 50rb pakai gopay
    • transfer 500rb dari bca ke dana
    • rangkum dulu: kopi 20k, parkir 5k — { $ku }tunjukkan dulu, baru dicatat setelah { $kamu } balas *catat*
help-corrections = Mengoreksi: kutip konfirmasinya, atau tulis langsung untuk yang terakhir.
    • ganti transport
    • salah, harusnya 45rb
    • yang bensin tadi ganti makan
    • hapus transaksi terakhir
    • batal — membatalkan perubahan terakhir, kembalikan — mengembalikannya
    • riwayat — sepuluh perubahan terakhir
    Mengubah atau menghapus pesan{ $mu } sendiri juga mengubah catatannya, dan reaksi ❌ menghapusnya.
help-categories = Kategori:
    • kategori
    • kategori tambah Kopi: kopi, latte
    • ganti nama kategori Makan jadi Jajan
    • gabung kategori Belanja ke Belanja Harian
    • hapus kategori Kopi
    • kenapa? — alasan kategorinya
help-savings = Tabungan:
    • buat tabungan laptop 15jt
    • setor laptop 500k
    • tarik 200k dari tabungan laptop
    • tabungan laptop sampai 1 Juni
    • pindahin 200rb dari laptop ke nikah
    • tutup tabungan laptop
    • tabungan
help-reports = Laporan dan mencari:
    • laporan hari ini
    • laporan bulan ini
    • pengeluaran makan bulan ini berapa
    • 5 pengeluaran terbesar bulan ini
    • bandingin bulan ini sama bulan lalu
    • rata-rata makan per hari
    • tren pengeluaran
    • transaksi terakhir
    • cari kopi
    • udah masuk belum bensin tadi?
    • rincian struk tadi
    • beras naik nggak?
help-settings = Pengaturan dan data{ $mu }:
    • akun saya
    • panggil aku Dewi
    • zona waktu WITA
    • bahasa inggris
    • mata uang USD
    • kurs usd 16.400
    • laporan harian jam 9 malam
    • jam tenang 22-06
    • ekspor data saya
    • hapus semua data saya
help-topics = Lebih lengkap: *bantuan mencatat*, *bantuan koreksi*, *bantuan kategori*, *bantuan tabungan*, *bantuan laporan*, *bantuan pengaturan*.

## Belum bisa

heard = { $Aku } dengar: "{ $text }"
no-room-audio = Voice note belum bisa { $aku } dengar. Tulis saja, ya, misalnya 'makan siang 35rb'.
no-room-image = Foto struk belum bisa { $aku } baca. Tulis saja totalnya, ya, misalnya 'belanja indomaret 132.500'.
no-room-document = Dokumen belum bisa { $aku } baca. Tulis saja transaksinya, ya, misalnya 'listrik 250rb'.
no-ears-admin = Untuk admin: pembaca voice note belum terpasang. Pasang dengan { $command }, lalu jalankan ulang Catat.
no-eyes-admin = Untuk admin: pembaca foto dan dokumen belum terpasang. Pasang dengan { $command }, lalu jalankan ulang Catat.
no-room-other = Pesan seperti itu belum bisa { $aku } baca. Tulis saja, ya, misalnya 'beli kopi 20k'.
media-too-large = Filenya terlalu besar, paling besar 16 MB. Tulis saja, ya, misalnya 'makan siang 35rb'.
media-unkept = Filenya sedang tidak bisa { $aku } simpan. Coba kirim lagi nanti, atau tulis saja, ya.
media-unavailable = Filenya tidak bisa { $aku } unduh. Coba kirim lagi, atau tulis saja, ya.
audio-unclear = { $Aku } tidak mendengar apa-apa. Coba rekam lagi, atau tulis saja, ya.
image-unclear = Fotonya kurang jelas buat{ $nku }. Coba foto lagi, atau tulis saja totalnya, ya.
image-heic = Foto HEIC belum bisa { $aku } baca. Kirim sebagai foto biasa (JPG), ya.
document-locked = Dokumen itu terkunci kata sandi, jadi tidak bisa { $aku } baca. Kirim yang tidak terkunci, atau tulis saja totalnya, ya.
media-unsupported = Berkas jenis itu belum bisa { $aku } baca. Kirim sebagai foto (JPG) atau PDF, atau tulis saja totalnya, ya. Mutasi bank bisa { $ku }baca dari CSV, XLSX, OFX, QIF, CAMT.053 dan MT940.
balance-of-month = Isi akun{ $mu } belum { $ku }tahu; tulis misalnya 'saldo bca 2jt', lalu { $ku }hitung dari situ. Ini masuk dan keluarnya bulan ini:
no-room-forecast = Perkiraan ke depan belum bisa. Coba 'laporan bulan ini'.
no-room-all-at-once = Catatan sebanyak itu belum bisa { $aku } pindahkan sekaligus. Sebut harinya, misalnya 'semua pengeluaran kemarin pindahin ke bca', atau nomornya dari daftar.
ask-near-goal = Tabungan { $near } sudah ada. Tetap buat tabungan baru { $name }? Balas *ya* atau *tidak*.
sum-too-large = Pesan{ $mu } tidak bisa { $aku } proses, dan tidak ada yang dicatat: nominal di catatan{ $mu } kalau dijumlah lebih besar dari yang bisa { $aku } hitung. Keluarkan dulu yang kelewat besar, misalnya dengan 'batal'.
given-up = Maaf, pesan{ $mu } gagal { $aku } proses, dan tidak ada yang dicatat. Coba tulis lagi, ya.
undecryptable = Pesan{ $mu } barusan sampai dalam keadaan tidak bisa dibuka. Coba kirim lagi, ya.

## Untuk admin

session-logged-out = ⚠️ Sesi WhatsApp { $session } keluar dari ponselnya. Jalankan catat logout, lalu catat pair.
session-locked = ⚠️ Akun WhatsApp sesi { $session } dikunci. Periksa ponselnya, lalu pasangkan lagi.
session-banned = ⚠️ WhatsApp memblokir sementara sesi { $session } selama { $minutes } menit. Bot berhenti mengirim.
session-outdated = ⚠️ WhatsApp tidak menerima versi Catat ini lagi (sesi { $session }). Perbarui Catat, ya.
session-away = ⚠️ Sesi WhatsApp { $session } sudah dua menit tidak tersambung. Bot terus mencoba.
session-paused = ⚠️ Sesi WhatsApp { $session } berhenti. Periksa log dan /healthz, ya.

## Akun

account-opened = ✅ Akun { $name } dibuka, { $owed ->
    [0] isinya { $balance }
   *[1] terutang { $balance }
}.
account-opened-empty = ✅ Akun { $name } dibuka. Tulis 'saldo { $name } 500rb' kalau sudah ada isinya.
account-exists = Akun { $name } sudah ada{ $owed ->
    [0] , isinya { $balance }
   *[1] , terutang { $balance }
}.
account-unknown = Akun { $name } belum ada. Tulis 'saldo { $name } 500rb' untuk membukanya.
account-name-long = Nama akun paling panjang { $most } huruf.
account-of-sums = { $name } dihitung dari catatan{ $mu }, jadi tidak diubah langsung. Lihat dengan 'daftar utang'.
account-opening-set = ✅ Saldo { $name }: { $owed ->
    [0] { $balance }
   *[1] terutang { $balance }
}. Mulai dari sini { $ku }hitung masuk dan keluarnya.
account-agrees = Cocok: { $name } { $owed ->
    [0] { $balance }
   *[1] terutang { $balance }
}.
account-reconciled = ✅ { $name } sekarang { $owed ->
    [0] { $balance }
   *[1] terutang { $balance }
}. Selisih { $difference } dicatat sebagai penyesuaian, tidak dihitung pemasukan atau pengeluaran.
account-other-currency = Akun { $name } dalam { $currency }. Buka akun lain untuk mata uang itu.
account-days = ✅ { $name }: { $statement ->
    [0] {""}
   *[other] tutup buku tanggal { $statement }
}{ $due ->
    [0] {""}
   *[other] {" "}jatuh tempo tanggal { $due }
}.
account-renamed = ✅ Akun { $from } sekarang bernama { $name }.
account-name-taken = Akun { $name } sudah ada. Kalau maksudnya sama, tulis 'gabung akun { $from } ke { $name }'.
account-merged = ✅ Akun { $from } jadi bagian dari { $name }.
account-merge-itself = Itu akun yang sama: { $name }.
account-merge-currencies = Dua akun dengan mata uang berbeda tidak bisa digabung.
account-merge-unknown = Saldo { $name } belum { $ku }tahu. Tulis 'saldo { $name } 150rb' dulu, lalu gabungkan.
account-not-empty = { $name } masih { $owed ->
    [0] berisi { $balance }
   *[1] terutang { $balance }
}{ $count ->
    [0] {""}
   *[other] , { $others }
}. Pindahkan dulu, atau tulis 'saldo { $name } 0', lalu tutup.
account-closed = ✅ Akun { $name } ditutup. Catatannya tetap ada.
account-default = ✅ Kalau tidak { $kamu } sebut, { $ku }anggap pakai { $name }.
account-default-none = ✅ Kalau tidak { $kamu } sebut, akunnya { $ku }kosongkan.
ask-new-account = Akun { $name } belum ada. Buka dengan isi { $balance }?
transfer-to-itself = Dari { $name } ke { $name } tidak ada yang pindah, jadi tidak { $ku }catat. Ke mana maksudnya?

balance-stands = Saldo { $name }: { $owed ->
    [0] { $balance }
   *[1] terutang { $balance }
}{ $count ->
    [0] {""}
   *[other] , { $others }
}{ $due ->
    [0] {""}
   *[other] , jatuh tempo tanggal { $due }
}.
balance-stood = Saldo { $name } per akhir { $day }: { $owed ->
    [0] { $balance }
   *[1] terutang { $balance }
}{ $count ->
    [0] {""}
   *[other] , { $others }
}.
balance-not-yet = Isi { $name } per akhir { $day } tidak { $ku }tahu: baru diketahui sejak { $since }.
balance-moved = Isi { $name } belum { $ku }tahu; dari catatan{ $mu } masuk dikurangi keluar: { $moved }. Sekarang saldonya berapa?
balance-nothing-moved = Belum ada catatan di akun { $name }. Sekarang saldonya berapa?
balance-all = Saldo per { $day }:
balance-all-then = Saldo per akhir { $day }:
balance-none-then = Isi akun{ $mu } per akhir { $day } tidak { $ku }tahu: belum ada yang diketahui sejak hari itu.
balance-unknown-then = Isinya waktu itu tidak { $ku }tahu: { $names }.
balance-item = • { $name }: { $owed ->
    [0] { $balance }
   *[1] terutang { $balance }
}{ $count ->
    [0] {""}
   *[other] , { $others }
}
balance-sum = { $sum }
balance-total = Bersih: { $total }{ $count ->
    [0] {""}
   *[other] , { $others }
}
balance-worth = Semuanya kira-kira { $worth }, kurs { $rates }.
worth-left-out = Belum ada kurs { $currency }: { $sum } belum ikut dihitung; tulis *{ $command }*.
balance-unknown = Belum { $ku }tahu isinya: { $names }. Tulis misalnya 'saldo { $first } 150rb'.

## Utang

ask-overpaid = { $thing } { $amount }, padahal sisa utang { $party } tinggal { $left }. Tetap dicatat segitu?
debt-list = Utang-piutang:
debt-none = Tidak ada utang atau piutang yang belum lunas.
debt-nobody-owes = Tidak ada yang masih berutang ke { $kamu }.
debt-owes-nobody = { $Kamu } tidak punya utang yang belum lunas.
debt-none-with = Belum ada catatan utang dengan { $name }.
debt-is-settled = Utang dengan { $name } sudah lunas, jadi tidak ada yang { $ku }catat.
debt-claim = { $named ->
    [0] Seseorang
   *[1] { $name }
} berutang { $left } ke { $kamu } sejak { $since } ({ $days } hari)
debt-owed = { $Kamu } berutang { $left } ke { $named ->
    [0] seseorang
   *[1] { $name }
} sejak { $since } ({ $days } hari)
debt-settled = { $named ->
    [0] Yang tanpa nama
   *[1] { $name }
}: lunas
debt-overpaid = { $Kamu } sudah membayar { $left } lebih ke { $named ->
    [0] seseorang
   *[1] { $name }
}
debt-over-received = { $named ->
    [0] Seseorang
   *[1] { $name }
} sudah mengembalikan { $left } lebih
debt-settle-which = Dengan { $name } ada lebih dari satu. Tulis yang lunas dengan nominalnya, misalnya '{ $name } balikin 50rb':

plan-opened = ✅ Cicilan { $name }: { $count }x { $part }, dari { $first } sampai { $last }. Tiap kali bayar, tulis 'bayar cicilan { $name }' dengan nominalnya.
plan-exists = Cicilan { $name } sudah ada: { $paid } dari { $count } terbayar, sisa { $left } sampai { $last }.
plan-none = Belum ada cicilan. Tulis misalnya 'cicilan hp 12x 350rb mulai tanggal 3'.
plan-list = Cicilan:
plan-item = • { $name }: { $paid }/{ $count } x { $part }, sisa { $open }x ({ $left }), selesai { $last }
plan-out-of-bounds = Cicilan paling sedikit 2 kali, paling banyak { $most } kali.

## Laporan yang dikirim sendiri

report-daily = 🌙 Laporan harian{ $mu }
report-weekly = 📅 Laporan mingguan{ $mu }
report-monthly = 🗓️ Laporan bulanan{ $mu }
report-daily-nothing = 🌙 Laporan harian{ $mu }: belum ada catatan untuk { $from }.
report-weekly-nothing = 📅 Laporan mingguan{ $mu }: tidak ada catatan dari { $from } sampai { $to }.
report-monthly-nothing = 🗓️ Laporan bulanan{ $mu }: tidak ada catatan dari { $from } sampai { $to }.
report-skipped = Terlewat: { $count } laporan sebelumnya, untuk { $from } sampai { $to }, karena { $aku } sempat tidak aktif.
report-skipped-day = Terlewat: laporan untuk { $from }, karena { $aku } sempat tidak aktif.
report-still-wanted = Sudah { $count } laporan harian berturut-turut tanpa kabar dari{ $mu }. Mau berhenti? Tulis *stop laporan harian*; kalau tidak, abaikan saja.
set-in-quiet = { $reports } jatuh di jam tenang{ $mu }, jadi { $ku }kirim jam { $until }, begitu jam tenang selesai. Mau tepat di jamnya? Ganti jam laporannya, atau jam tenangnya ('jam tenang 23-06', 'matikan jam tenang').
set-moved-daily = Laporan harian jam { $time }
set-moved-weekly = Laporan mingguan jam { $time }
set-moved-monthly = Laporan bulanan jam { $time }
set-report-unreached = Dari sini { $aku } tidak bisa mengirim lebih dulu. Laporannya datang di WhatsApp, kalau { $kamu } pernah menulis dari sana.
## Anggaran

budget-set = ✅ Budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $amount } { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
}{ $rollover ->
    [1] , sisanya dibawa ke periode berikutnya
   *[0] {""}
}.
budget-changed = ✅ Budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
}: { $from } → { $amount }{ $rollover ->
    [1] , sisanya dibawa ke periode berikutnya
   *[0] {""}
}.
budget-carries = ✅ Sisa budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
} { $rollover ->
    [1] dibawa
   *[0] tidak dibawa
} ke periode berikutnya.
budget-same = Budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} memang sudah { $amount } { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
}{ $rollover ->
    [1] , sisanya dibawa ke periode berikutnya
   *[0] {""}
}.
budget-stopped = ✅ Budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
} dihentikan.
budget-which = Yang mana? Tulis lengkap, misalnya 'hapus budget makan seminggu':
budget-which-item = • { $all ->
    [1] Semua pengeluaran
   *[0] { $category }
} { $limit } { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
}
budget-list = Budget yang berjalan:
budget-item = { $all ->
    [1] Semua pengeluaran
   *[0] { $category }
} { $period ->
    [day] hari ini
    [week] minggu ini
   *[month] bulan ini
}: { $bar } { $percent }%
    { $spent } dari { $limit }, { $over ->
    [1] lewat { $left }
   *[0] sisa { $left }
}{ $carries ->
    [1] {" "}(termasuk sisa sebelumnya { $carried })
    [-1] {" "}(sudah dipotong kelebihan sebelumnya { $carried })
   *[0] {""}
}
budget-resting = { $all ->
    [1] Semua pengeluaran
   *[0] { $category }
} { $limit } { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
}: tidak dihitung, karena mata uang catatan{ $mu } sekarang lain.
budget-none = Belum ada budget. Tulis misalnya 'budget makan 1jt sebulan'.
budget-none-of = Belum ada budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
}. Tulis misalnya 'budget { $all ->
    [1] {""}
   *[0] { $category }{" "}
}1jt { $period ->
    [day] sehari
    [week] seminggu
   *[month] sebulan
}'.
budget-amount-missing = Budgetnya berapa? Tulis dengan nominalnya, misalnya 'budget { $all ->
    [1] {""}
   *[0] { $category }{" "}
}300rb { $period ->
    [day] sehari
    [week] seminggu
   *[month] sebulan
}'.
budget-span = Budget berlaku per hari, per minggu, atau per bulan. Tulis misalnya 'budget makan 1jt sebulan'.
budget-other-currency = Budget dihitung dalam mata uang catatan{ $mu }, { $currency }. Tulis nominalnya dalam mata uang itu, ya.
budget-not-of = { $category } bukan kategori pengeluaran, jadi tidak bisa diberi budget. Lihat *kategori* untuk daftarnya.
budget-alert = ⚠️ Budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $period ->
    [day] hari ini
    [week] minggu ini
   *[month] bulan ini
} sudah { $percent }%: { $spent } dari { $limit }, sisa { $left }.
budget-alert-over = 🚨 Budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $period ->
    [day] hari ini
    [week] minggu ini
   *[month] bulan ini
} { $over ->
    [1] lewat { $left }
   *[0] pas habis
}: { $spent } dari { $limit } ({ $percent }%).
allowance = Jatah aman hari ini: { $left }.
allowance-over = Jatah aman hari ini: lewat { $left }.
allowance-none = Belum ada budget mingguan atau bulanan, jadi belum ada jatahnya. Tulis misalnya 'budget 3jt sebulan'.
allowance-why = Jatah aman hari ini dihitung dari budget { $all ->
    [1] semua pengeluaran
   *[0] { $names }
} { $period ->
    [week] minggu ini
   *[month] bulan ini
}:
allowance-why-limit = Budget: { $amount }
allowance-why-carried = + bawaan periode sebelumnya: { $amount }
allowance-why-before = − sudah terpakai selain hari ini: { $amount }
allowance-why-bills = − tagihan rutin yang akan datang: { $amount }
allowance-why-goals = − kebutuhan tabungan: { $amount }
allowance-why-rest = = { $rest }, dibagi { $days } hari (dengan hari ini): { $share } sehari
allowance-why-today = − terpakai hari ini: { $amount }
reversed-budget-gone = budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $limit } { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
} tidak berlaku
reversed-budget-back = budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $limit } { $period ->
    [day] per hari
    [week] per minggu
   *[month] per bulan
} kembali berlaku
history-budget = budget { $all ->
    [1] semua pengeluaran
   *[0] { $category }
} { $limit }
## Tabungan yang diubah, laporan yang ditanyakan, dan awal bulan

saving-item-bar = { $name }: { $aimed ->
    [0] { $current }
   *[1] { $bar } { $current }/{ $target } ({ $percent }%)
}
saving-reached = 🎉 Target tabungan { $name } tercapai!
saving-need-each = Sampai { $day }: perlu { $amount } per { $span ->
    [week] minggu
   *[month] bulan
}.
saving-need-now = Sampai { $day }: { $span ->
    [week] minggu ini
   *[month] bulan ini
} masih perlu { $amount }.
saving-need-nothing = Sampai { $day }: bagian { $span ->
    [week] minggu ini
   *[month] bulan ini
} sudah cukup.
saving-need-rest = Sampai { $day }: kurang { $amount } lagi.
saving-day-passed = Tanggalnya sudah lewat ({ $day }), masih kurang { $amount }.
saving-day-needs-target = Tanggal saja belum cukup: sebutkan juga targetnya, misalnya 'target { $name } 15jt'.
saving-renamed = ✅ Tabungan { $from } sekarang bernama { $to }.
saving-same = Itu sudah begitu, jadi tidak ada yang { $aku } ubah.
saving-closed = ✅ Tabungan { $name } ditutup.
saving-closed-out = ✅ Penarikan { $amount } dari tabungan { $name }, lalu tabungannya ditutup.
saving-closed-into = ✅ { $amount } dipindahkan ke tabungan { $into }, lalu tabungan { $name } ditutup.
ask-close-goal = Tabungan { $name } masih berisi { $current }. Uangnya ke mana? Balas *tarik*, nama akun (misalnya *bca*){ $others ->
    [0] {""}
   *[other] , atau tabungan lain ({ $names })
}. Balas *tidak* kalau tidak jadi.
saving-aim-missing = Target tabungan { $name } mau diubah jadi berapa? Tulis misalnya 'ubah target { $name } jadi 12jt' atau 'tabungan { $name } sampai 1 Juni'.
saving-aimed = ✅ Target tabungan { $name }: { $from } → { $to }, { $until }.
saving-aimed-day = ✅ Target tabungan { $name } tetap { $to }, { $until }.
saving-aim-amount = { $amount }
saving-aim-none = tanpa target
saving-until = sampai { $day }
saving-whenever = tanpa batas waktu
saving-lower-which = Turun jadi { $amount }, atau turun sebanyak itu? Tulis angka akhirnya, misalnya 'target { $name } jadi 10jt'.
saving-lower-not = { $amount } tidak lebih kecil dari targetnya sekarang. Tulis angka akhirnya, misalnya 'target { $name } jadi 10jt'.
saving-moved = ✅ Pindah { $amount } antar tabungan. { $from } → { $to }.
saving-between-same = Itu tabungan yang sama, jadi tidak ada yang { $aku } pindahkan.
saving-between-currencies = Mata uangnya berbeda, jadi belum bisa langsung dipindahkan. Tarik dulu dari yang satu, lalu setor ke yang lain, ya.
reversed-goal-closed = tabungan { $name } kembali ditutup
reversed-goal-name = tabungan { $from } → { $name }
reversed-goal-aim = target tabungan { $name } seperti semula
lookup-within = Transaksi { $side ->
    [above] di atas { $amount }
    [at-least] minimal { $amount }
    [below] di bawah { $amount }
    [at-most] maksimal { $amount }
   *[exactly] sebesar { $amount }
}, { $days }: { $count } transaksi{ $summed ->
    [0] {""}
   *[other] , { $sums }
}
lookup-account = Transaksi { $account }, { $days }: { $count } transaksi{ $summed ->
    [0] {""}
   *[other] , { $sums }
}
lookup-smallest-expense = Pengeluaran{ $named ->
    [0] {""}
    [1] {" "}{ $of }
   *[2] {" "}"{ $of }"
} terkecil{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $from } – { $to }:
lookup-smallest-income = Pemasukan{ $named ->
    [0] {""}
    [1] {" "}{ $of }
   *[2] {" "}"{ $of }"
} terkecil{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $from } – { $to }:
lookup-smallest-transfer = Transfer{ $named ->
    [0] {""}
    [1] {" "}{ $of }
   *[2] {" "}"{ $of }"
} terkecil{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $from } – { $to }:
report-words-expense = Pengeluaran "{ $words }" { $days }: { $amount } ({ $count } transaksi).
report-words-income = Pemasukan "{ $words }" { $days }: { $amount } ({ $count } transaksi).
report-words-nothing = Tidak ada transaksi dengan kata "{ $words }" di { $days }.
report-whole = Seluruhnya: { $amount }.
report-whole-category = Seluruh kategori { $category }: { $amount }.
report-account = { $account } { $days }: masuk { $income }, keluar { $expense } ({ $count } transaksi).
report-account-expense = Pengeluaran lewat { $account } { $days }: { $amount } ({ $count } transaksi).
report-account-income = Pemasukan lewat { $account } { $days }: { $amount } ({ $count } transaksi).
report-account-words-expense = Pengeluaran "{ $words }" lewat { $account } { $days }: { $amount } ({ $count } transaksi).
report-account-words-income = Pemasukan "{ $words }" lewat { $account } { $days }: { $amount } ({ $count } transaksi).
report-account-nothing = Belum ada transaksi lewat { $account } di { $days }.
report-compared-expense = Pengeluaran{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $days }: { $amount }
report-compared-income = Pemasukan{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $days }: { $amount }
report-compared-category-expense = Pengeluaran { $category }{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $days }: { $amount }
report-compared-category-income = Pemasukan { $category }{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
} { $days }: { $amount }
report-compared-other = { $days }: { $amount }
report-compared-same = Sebagai pembanding, { $days }: { $amount }
report-more = Naik { $amount }{ $known ->
    [0] {""}
   *[1] {" "}({ $percent }%)
}.
report-less = Turun { $amount }{ $known ->
    [0] {""}
   *[1] {" "}({ $percent }%)
}.
report-same = Sama saja.
report-moved = Paling berubah: { $moved }
report-moved-category = { $category } { $sign }{ $amount }
report-beside-head = { $days }{ $by ->
    [0] {""}
   *[1] {" "}lewat { $account }
}:
report-beside = { $category }: { $amount }{ $part }
report-part = { $known ->
    [0] {""}
   *[1] {" "}({ $percent }% dari semua pengeluaran)
}
report-beside-more = { $more } lebih besar { $amount } daripada { $less }.
report-beside-same = Keduanya sama besar.
report-average-expense = Rata-rata pengeluaran { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] lewat { $account }{" "}
}per { $span ->
    [week] minggu
    [month] bulan
   *[day] hari
}: { $average } ({ $total } dalam { $count } { $span ->
    [month] bulan
   *[other] hari
}, { $days }).
report-average-income = Rata-rata pemasukan { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] lewat { $account }{" "}
}per { $span ->
    [week] minggu
    [month] bulan
   *[day] hari
}: { $average } ({ $total } dalam { $count } { $span ->
    [month] bulan
   *[other] hari
}, { $days }).
report-left = Untung { $days }: { $left } (masuk { $income }, keluar { $expense }).
report-loss = Rugi { $days }: { $left } (masuk { $income }, keluar { $expense }).
report-share-expense = { $category } { $part } dari { $whole } pengeluaran { $days }: { $percent }%.
report-share-income = { $category } { $part } dari { $whole } pemasukan { $days }: { $percent }%.
report-share-account-expense = Lewat { $account } { $part } dari { $whole } pengeluaran { $days }: { $percent }%.
report-share-account-income = Lewat { $account } { $part } dari { $whole } pemasukan { $days }: { $percent }%.
report-share-both = { $category } lewat { $account } { $days }: { $part }
report-share-of-account-expense = • { $percent }% dari { $whole } pengeluaran lewat { $account }
report-share-of-account-income = • { $percent }% dari { $whole } pemasukan lewat { $account }
report-share-of-category = • { $percent }% dari { $whole } seluruh { $category }
report-share-of-nothing = Belum ada apa-apa di { $days }, jadi bagian { $category } belum bisa dihitung.
report-trend-expense = Pengeluaran { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] lewat { $account }{" "}
}per bulan:
report-trend-income = Pemasukan { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] lewat { $account }{" "}
}per bulan:
report-trend-item = { $bar } { $days }: { $amount }
set-month-start = ✅ Bulan{ $mu } mulai { $kind ->
    [last] hari terakhir
    [last-working] hari kerja terakhir (Senin–Jumat)
   *[day] tanggal { $number }
}. Bulan berikutnya: { $from } – { $to }; yang sedang berjalan selesai sehari sebelumnya.
profile-month-start = Awal bulan: { $kind ->
    [last] hari terakhir
    [last-working] hari kerja terakhir
   *[day] tanggal { $number }
}
# Reminders
reminder = ⏰ Pengingat: { $words }
reminder-of-day = ⏰ Pengingat untuk { $day }: { $words }
reminder-stop = Kalau tidak perlu lagi, tulis *jangan ingatkan { $words }*.
reminder-set = ⏰ Oke, { $ku }ingatkan { $words } { $when }.
reminder-set-anew = ⏰ Oke, pengingat { $words } diganti: { $when }.
reminder-quiet = Jam { $time } itu jam tenang{ $mu }, jadi pengingatnya datang jam { $until }. Jam tenang bisa diubah, misalnya *jam tenang 22-06*.
reminder-once = { $day } jam { $time }
reminder-daily = tiap hari jam { $time }
reminder-weekly = tiap { $weekday ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[7] Minggu
} jam { $time }
reminder-monthly = tiap { $number ->
    [31] akhir bulan
   *[other] tanggal { $number }
} jam { $time }
reminder-yearly = tiap tahun mulai { $day } jam { $time }
ask-reminder-time = { $words }: mau diingatkan kapan? Balas misalnya *tanggal 5*, *besok jam 9*, atau *tiap tanggal 1*.
reminder-of-what = Mau diingatkan soal apa? Tulis misalnya 'ingatkan aku tagih Andi tanggal 5'.
reminder-long = Terlalu panjang untuk pengingat, paling banyak { $most } huruf.
reminder-past = Waktu itu sudah lewat. Tulis waktu yang akan datang, misalnya 'ingatkan aku tagih Andi besok jam 9'.
reminder-too-many = Pengingat{ $mu } sudah { $most }, sebanyak itu cukup. Hentikan salah satu dulu, misalnya *jangan ingatkan soal Andi*.
reminder-in-group = Pengingat cuma untuk chat pribadi. Tulis langsung ke { $aku }, ya.
reminder-unconfirmed = Pengingat baru bisa setelah catatan{ $mu } dihitung. Balas *ya* dulu untuk konfirmasi.
reminder-unreachable = Dari sini { $aku } tidak bisa mengirim apa-apa lebih dulu, jadi tidak bisa mengingatkan. Tulis dari WhatsApp, ya.
reminder-none = Tidak ada pengingat. Tulis misalnya 'ingatkan aku tagih Andi tanggal 5'.
reminder-none-of = Tidak ada pengingat soal { $words }. Yang ada:
reminder-which = Pengingat yang mana? Tulis misalnya *jangan ingatkan soal Andi*, atau *hapus semua pengingat*:
reminder-list = Pengingat{ $mu }:
reminder-item = • { $words }: { $when }{ $again ->
    [0] {""}
   *[1] {" "}(berikutnya { $next })
}
reminder-stopped = ✅ Oke, tidak { $ku }ingatkan lagi soal { $words }.

# Plans whose purchase was booked on what is owed
ask-plan-purchase = Pembelian { $name } sudah dicatat waktu itu, misalnya pakai paylater atau kartu kredit? Balas *sudah* dengan nama akunnya, misalnya 'sudah, Kredivo', atau *belum*.
ask-plan-account = Pembelian { $name } dicatat di akun apa? Balas nama akunnya, misalnya { $names }, atau *belum*.
plan-account-not-owing = { $account } bukan kartu kredit, paylater, atau pinjaman. Balas nama akun utangnya, misalnya 'Kredivo', atau *belum*.
plan-on-account = ✅ Oke, tiap bayar cicilan { $name } melunasi { $account }, bukan pengeluaran baru. Bunga dan biayanya tetap pengeluaran.
plan-is-spent = Oke, tiap bayar cicilan { $name } dicatat sebagai pengeluaran.
reversed-plan = cicilan { $name } kembali seperti semula

## Berulang

recurring-opened = 🔁 { $name } { $amount } { $rule }: mulai { $first }{ $then }. { $mode ->
    [book] Di harinya langsung { $ku }catat.
   *[ask] Di harinya { $ku }tanya dulu; supaya langsung dicatat, tulis '{ $said } catat otomatis'.
}
recurring-then = , lalu { $next }
recurring-next = Berikutnya { $next }.
recurring-list = Yang berulang:
recurring-item = • { $name } { $amount } { $rule }, berikutnya { $next } { $mode ->
    [book] (otomatis)
   *[ask] (ditanya dulu)
}
recurring-item-paused = • { $name } { $amount } { $rule }, dijeda
recurring-item-paused-until = • { $name } { $amount } { $rule }, dijeda sampai { $until }
recurring-item-over = • { $name } { $amount } { $rule }, sudah selesai
recurring-unanswered = • Belum dijawab: { $name } { $day }
recurring-none = Belum ada yang berulang. Tulis misalnya 'langganan netflix 54rb tiap tanggal 5'.
recurring-exists = { $name } sudah ada: { $amount } { $rule }. Untuk yang lain pakai nama lain, ya.
recurring-unknown = Belum ada yang berulang bernama { $name }. Lihat semuanya dengan 'langganan apa aja'.
recurring-which = Yang mana: { $names }? Tulis nama lengkapnya.
recurring-unconfirmed = Yang berulang baru bisa dibuat setelah { $kamu } terdaftar.
recurring-name-long = Namanya terlalu panjang, paling banyak { $most } huruf.
recurring-many = Yang berulang paling banyak { $most }. Hentikan dulu yang tidak dipakai.
recurring-never = Hari pertamanya jatuh setelah batas akhirnya, jadi tidak ada yang { $ku }buat.
recurring-habit = { $name } { $amount } { $rule }: mau { $ku }tanyakan tiap kali harinya tiba? Balas *ya*. Kalau cuma yang hari ini, tulis '{ $said }' dengan nominalnya.
recurring-changed = ✅ { $name }: { $from } → { $to }. { $next }
recurring-once = ✅ { $name } { $day }: { $amount }, untuk kali ini saja. Seterusnya tetap { $usual }.
recurring-pause-past = Hari itu sudah lewat. Tulis misalnya 'jeda netflix sampai maret'.
recurring-paused = ⏸️ { $name } dijeda. Kalau sudah jalan lagi, tulis 'lanjutkan { $said }'.
recurring-paused-until = ⏸️ { $name } dijeda sampai { $until }. { $next }
recurring-not-paused = { $name } tidak sedang dijeda.
recurring-resumed = ▶️ { $name } jalan lagi. { $next }
recurring-ended = ✅ { $name } dihentikan, tidak { $ku }tanyakan atau { $ku }catat lagi.
recurring-books = ✅ { $name } langsung { $ku }catat di harinya. { $next }
recurring-asks = ✅ { $name } { $ku }tanyakan dulu di harinya. { $next }
recurring-skipped = ✅ { $name } { $day } dilewati. { $next }
recurring-rule-day = { $every ->
    [1] tiap hari
   *[other] tiap { $every } hari
}
recurring-rule-week = { $every ->
    [1] tiap
   *[other] tiap { $every } minggu, hari
} { $weekday ->
    [1] Senin
    [2] Selasa
    [3] Rabu
    [4] Kamis
    [5] Jumat
    [6] Sabtu
   *[7] Minggu
}
recurring-rule-month = { $every ->
    [1] tiap tanggal
   *[other] tiap { $every } bulan, tanggal
} { $day }
recurring-rule-year = { $every ->
    [1] tiap tahun, tanggal
   *[other] tiap { $every } tahun, tanggal
} { $day } { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
}
recurring-rule-last = { $every ->
    [1] tiap akhir bulan
   *[other] tiap { $every } bulan, di akhir bulan
}
recurring-rule-working = { $every ->
    [1] tiap hari kerja terakhir
   *[other] tiap { $every } bulan, di hari kerja terakhir
}
due-booked = 🔁 { $name } { $amount } ({ $day }) dicatat otomatis, kategori { $category }.
due-booked-many = 🔁 Dicatat otomatis:
due-listed = • { $item }
due-item = { $name } { $amount }, { $day }
due-today = Hari ini { $name } { $amount } — { $side ->
    [in] sudah masuk?
   *[out] sudah dibayar?
} Balas *ya*, *belum*, atau nominalnya.
due-since = { $name } { $amount } jatuh di { $day } — { $side ->
    [in] sudah masuk?
   *[out] sudah dibayar?
} Balas *ya*, *belum*, atau nominalnya.
due-many = Sudah jatuh harinya:
due-many-how = Mana yang sudah? Balas *ya* untuk semua, nomornya, atau *belum*.
due-recorded = ✅ { $name } { $amount } dicatat untuk { $day }, kategori { $category }.
due-unpaid = Oke, belum { $ku }catat. Kalau sudah, tulis seperti biasa.
due-left-out = Oke, tidak { $ku }catat.
due-settled = Itu sudah beres.
expired-due = (Belum dijawab: { $names }.)
reversed-recurring-gone = { $name } yang berulang tidak jadi dibuat
reversed-recurring = { $name } yang berulang seperti semula
reversed-recurring-back = { $name } berulang lagi
reversed-recurring-ended = { $name } yang berulang tetap dihentikan
reversed-day = nominal tanggal { $day } seperti semula
# Money changed, and debts whose party or currency is not clear.
recorded-exchange = ✅ Catat tukar { $amount } dari { $from } jadi { $received } di { $to }{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pengeluaran.
ask-other-currency = { $thing } { $amount }, padahal utang { $party } dalam { $currency }. Dicatat { $amount } apa adanya?
ask-which-party = { $thing } { $amount }: { $party } yang mana? { $names }
recorded-offset = ✅ Catat: { $amount } utang { $party } dan utang{ $mu } saling dipotong{ $dated ->
    [0] {""}
   *[1] {" "}tanggal { $day }
}. Tidak dihitung sebagai pemasukan atau pengeluaran.
debt-nothing-to-offset = Tidak ada utang dua arah dengan satu orang yang bisa dipotong. Sebut namanya, misalnya 'potong dari utang Lina'.
# Files of banks.
ask-known = { $thing } { $amount }: sama dengan { $text } tanggal { $day } dari mutasi { $account }? Balas *sama* kalau itu juga, atau *beda* supaya { $ku }catat tersendiri.
topups-offer = { $count } { $wallet ->
    [0] transfer ke
   *[1] isi ulang
} { $name } lama tercatat sebagai pengeluaran: jadikan transfer ke { $name }? Balas *ya* atau *tidak*.
topups-moved = ✅ { $count } { $wallet ->
    [0] pengeluaran
   *[1] isi ulang
} jadi transfer ke { $name }.
import-unconfirmed = Mutasi bank baru bisa { $ku }bukukan setelah { $kamu } dikonfirmasi. Balas *ya* dulu, lalu kirim lagi berkasnya.
import-unreadable = Berkas itu tidak bisa { $ku }baca sebagai mutasi bank. Yang bisa: CSV, XLSX, XLS, ODS, OFX, QFX, QIF, CAMT.053 dan MT940.
import-too-many = Barisnya terlalu banyak untuk satu berkas. Bagi jadi beberapa berkas, ya.
import-damaged = Berkas itu rusak atau terpotong. Unduh lagi dari bank, lalu kirim ulang, ya.
import-empty = Tidak ada baris dengan tanggal dan nominal di berkas itu.
import-locked = Berkas itu terkunci kata sandi, jadi tidak bisa { $ku }baca. Kirim yang tidak terkunci, ya.
import-busy = Berkas itu sedang tidak bisa { $ku }baca. Coba kirim lagi sebentar lagi.
import-which-account = { $named ->
    [0] 📄 { $name }: dari akun yang mana?
   *[1] 📄 { $name } ({ $account }): akun yang mana?
}
import-still-asked = { $name } masih menunggu jawaban: { $account ->
    [0] balas nomor pilihannya tadi
   *[1] dari akun yang mana, misalnya *BCA*
}, atau *batal*.
import-offers-first = Yang mana yang sudah { $kamu } catat sendiri?
import-choice = { $what }
import-choose-account = Balas nomornya, atau nama akun baru.
import-name-account = Balas namanya, misalnya *BCA*.
import-ask = { $key ->
    [day_order] 📄 { $name }: tanggalnya bisa dibaca dua cara. Yang benar yang mana?
    [decimal] 📄 { $name }: nominalnya bisa dibaca dua cara. Yang benar yang mana?
    [sign] 📄 { $name }: tidak jelas mana uang masuk dan mana uang keluar. Yang benar yang mana?
    [year] 📄 { $name }: tahunnya tidak tertulis. Yang benar yang mana?
    [currency] 📄 { $name }: mata uangnya tidak tertulis, dan nominalnya pakai sen. Mata uang apa?
   *[amount] 📄 { $name }: ada beberapa kolom nominal. Yang benar yang mana?
}
import-choose-currency = Balas nomornya, atau kodenya kalau lain (misalnya *AUD*).
import-example = { $day }: { $in ->
    [0] keluar
   *[1] masuk
} { $amount } { $text }
import-choose = Balas nomornya.
import-preview = 📄 { $name } → { $accounts }
import-counts = { $rows } baris{ $dated ->
    [0] {""}
   *[1] {", "}{ $first } sampai { $last }
}: { $new } baru.
import-in = Masuk: { $amount }
import-out = Keluar: { $amount }
import-moved = Pindah antar akun: { $amount }
import-known = { $count } sudah pernah diimpor.
import-removed = { $count } sudah pernah diimpor lalu { $kamu } hapus; tetap dihapus.
import-matched = { $count } cocok dengan yang sudah tercatat.
import-refused = { $count } dilewati:
import-refused-row = • baris { $line }: { $why ->
    [no-day] tidak ada tanggalnya
    [bad-day] { $what } bukan tanggal
    [far-day] tanggal { $what } terlalu jauh
    [no-amount] tidak ada nominalnya
    [bad-amount] { $what } bukan nominal
    [beyond] { $what } di luar batas
    [nought] nominalnya nol
    [no-sign] tidak jelas masuk atau keluar
    [bad-parts] rinciannya tidak cocok dengan jumlahnya
    [not-booked] belum atau tidak jadi dibukukan bank ({ $what })
    [bad-currency] { $what } bukan mata uang
    [too-long] terlalu panjang
    [cut-off] berkasnya terpotong di sini
   *[other] { $what }
}
import-refused-more = • dan { $count } baris lain
import-changed = Catatan{ $mu } berubah sejak berkas ini { $ku }tunjukkan, jadi { $ku }hitung ulang:
import-opens = Akun baru: { $names }.
import-opening = Saldo { $account } sebelum { $day }: { $amount }.
import-nothing-new = Tidak ada yang baru untuk dicatat.
import-confirm = { $removed ->
    [0] Catat? Balas *ya* atau *batal*.
   *[other] Catat? Balas *ya*, *kembalikan* kalau yang dihapus mau dikembalikan juga, atau *batal*.
}
import-offers = { $doubted ->
    [0] { $count } baris mungkin sudah { $kamu } catat sendiri:
   *[1] { $count } baris mungkin pindahan antar akun{ $mu } sendiri:
}
import-offer = { $day }: { $in ->
    [0] keluar
   *[1] masuk
} { $amount } { $text }, { $doubted ->
    [0] mungkin { $thing } tanggal { $told }
   *[1] mungkin pindahan dengan { $thing } tanggal { $told }? Hanya nominal dan harinya yang sama, jadi baru kecuali nomornya { $kamu } sebut
}
import-offers-more = Masih ada { $count } baris lain yang mungkin sudah tercatat; jawabannya ikut yang di atas: *semua sesuai* atau *semua kecuali* … berarti cocok, selain itu baru.
import-brings-back = Oke, yang dihapus ikut kembali.
import-offers-how = Balas *semua sesuai*, nomor yang sesuai (misalnya *1 dan 3*), *semua baru*, atau *batal*.{ $removed ->
    [0] {""}
   *[other] {" "}Yang dihapus tetap dihapus.
}
import-begun = { $told ->
    [0] Oke, { $name } { $ku }bukukan: { $rows } baris. Lihat *riwayat* untuk tahu kapan selesai.
   *[1] Oke, { $name } { $ku }bukukan: { $rows } baris. { $Aku } kabari kalau selesai.
}
import-called-off = Oke, { $name } tidak jadi { $ku }bukukan.
import-finished = ✅ { $name } selesai dibukukan: { $new } catatan baru{ $restored ->
    [0] {""}
   *[other] , { $restored } dikembalikan
}{ $matched ->
    [0] {""}
   *[other] , { $matched } cocok dengan yang sudah ada
}{ $known ->
    [0] {""}
   *[other] , { $known } sudah pernah diimpor
}. Salah? Balas *batal*.
import-balance = Saldo { $account } per { $day }: { $ours }, sama dengan di berkas.
import-balance-differs = Saldo { $account } per { $day }: { $ours }, di berkas { $theirs }; selisih { $difference }.
import-left = { $count } baris mungkin sudah masuk catatanmu sementara itu, jadi belum kubukukan. Kirim lagi berkasnya, nanti aku tanyakan.
import-failed = Maaf, { $name } gagal dibukukan seluruhnya. Yang sudah tercatat tetap ada; balas *batal* untuk membatalkannya, atau kirim lagi berkasnya untuk melanjutkan.
import-running = (Mutasi bank sedang dibukukan, jadi angkanya masih bertambah.)
expired-import = (Berkas mutasi tadi belum dibukukan; kirim lagi kalau masih perlu.)
# Filing rules.
why-rule = Karena aturan{ $mu }: kata *{ $word }* masuk { $category }.
rule-item = { $words }{ $limited ->
    [0] {""}
   *[other] {" "}({ $limits })
} → { $category }
rule-item-resting = { $words }{ $limited ->
    [0] {""}
   *[other] {" "}({ $limits })
} → { $category } (kategorinya sudah tidak ada)
rule-limit-direction = { $way ->
    [in] hanya pemasukan
   *[out] hanya pengeluaran
}
rule-limit-account = dari { $name }
rule-limit-least = paling sedikit { $amount }
rule-limit-most = paling banyak { $amount }
rule-limit-above = lebih dari { $amount }
rule-limit-below = kurang dari { $amount }
rule-tried = { $rule }. Kalau aturan ini sudah ada setahun terakhir, { $count } catatan akan pindah, misalnya { $examples }.{ $chosen ->
    [0] {""}
   *[other] {" "}{ $chosen } catatan lain tetap, karena kategorinya { $kamu } pilih sendiri.
}{ $shadowed ->
    [0] {""}
   *[other] {" "}{ $shadow }
} Simpan? Ubah juga yang lama?
rule-example = { $thing } { $amount } ({ $day }, sekarang { $category })
rule-keep = Simpan, yang lama tetap
rule-keep-and-refile = Simpan, dan ubah juga yang lama
rule-drop = Tidak jadi
rule-ask-hint = Balas nomornya, 1 sampai 3.
rule-kept = ✅ Aturan disimpan: { $rule }. Catatan yang sudah ada tidak berubah.
rule-kept-refiled = ✅ Aturan disimpan: { $rule }. { $count } catatan lama ikut diubah; 'batal' mengembalikan semuanya.
rule-kept-refiling = ✅ Aturan disimpan: { $rule }. { $count } catatan lama sedang diubah; 'batal' mengembalikan semuanya.
rule-chosen = { $count } catatan yang cocok tetap, karena kategorinya { $kamu } pilih sendiri.
rule-exists = Aturan { $nth } sudah begitu: { $rule }.
rule-contradicts = Itu bertentangan dengan aturan { $nth }: { $rule }, yang lebih dulu dipakai. Kalau mau diganti, tulis 'ubah aturan { $nth } jadi { $category }'.
rule-shadowed = *{ $word }* tetap ikut aturan { $nth }, yang lebih dulu dipakai: { $rule }.
rule-none = Belum ada aturan. Contoh: 'kalau ada kata TOKOPEDIA masuk Belanja'.
rule-list = Aturan{ $mu }; yang cocok paling atas yang dipakai:
rule-list-hint = { $last ->
    [1] Ubah dengan 'ubah aturan 1 jadi Hiburan' atau 'hapus aturan 1'.
   *[other] Ubah dengan 'aturan { $last } jadi nomor 1', 'ubah aturan 1 jadi Hiburan' atau 'hapus aturan { $last }'.
}
rule-moved = ✅ Aturan { $nth } sekarang nomor { $to }: { $rule }.
rule-there-already = Aturan itu memang nomor { $nth }: { $rule }.
rule-changed = ✅ Aturan { $nth } diubah: { $rule }, sekarang { $to }. Catatan yang sudah ada tidak berubah.
rule-same = Aturan { $nth } memang begitu: { $rule }.
rule-deleted = ✅ Aturan { $nth } dihapus: { $rule }. Catatan yang sudah ada tidak berubah.
rule-unknown = Tidak ada aturan untuk "{ $words }". Tulis 'daftar aturan' untuk melihat semuanya.
rule-number-unknown = { $last ->
    [1] Aturannya baru satu. Tulis 'daftar aturan' untuk melihatnya.
   *[other] Aturannya sampai nomor { $last }. Tulis 'daftar aturan' untuk melihat semuanya.
}
rule-which = Ada beberapa: nomor { $numbers }. Sebut nomornya, ya.
rule-account-unknown = Akun { $name } belum ada, jadi aturannya belum { $ku }simpan.
rule-word-long = Kata dalam aturan perlu huruf atau angka, paling panjang { $most } huruf.
rule-words-many = Satu aturan paling banyak { $most } kata. Buat aturan lain untuk sisanya, ya.
rule-bounds = Nominal terkecilnya lebih besar dari yang terbesar. Coba tulis lagi, ya.
rule-bounds-currencies = Batas terkecil dan terbesarnya harus satu mata uang. Coba tulis lagi, ya.
rule-many = Aturannya sudah { $most }, paling banyak. Hapus dulu yang tidak dipakai.
rule-offer = Sudah tiga kali *{ $word }* { $kamu } pindahkan ke { $category }. Balas *ya* kalau mau { $ku }jadikan aturan.
reversed-more = dan { $count } lainnya
reversed-rule = aturan { $rule } seperti semula
reversed-rule-back = aturan { $rule } berlaku lagi
reversed-rule-gone = aturan { $rule } tidak berlaku

## What comes again, moved and offered

recurring-changed-from = ✅ { $name }: { $from } → { $to }, mulai { $day }.
recurring-over-by-then = { $name } berakhir { $last }, jadi mulai { $day } tidak ada lagi yang bisa diubah.
recurring-moved = ✅ { $name } { $amount }: { $before } → { $rule }. Berikutnya { $day }.
recurring-moved-from = ✅ { $name } { $amount }: { $before } → { $rule }, mulai { $day }.
recurring-moved-already = { $name } { $amount } memang { $rule }. { $next }
recurring-move-unclear = { $name } sekarang { $rule }. Pindah ke kapan? Tulis misalnya '{ $said } jadi tiap tanggal 20' atau '{ $said } jadi tiap jumat'.
recurring-offer = 🔁 { $name } sudah tiga bulan berturut-turut, sekitar tanggal { $day }. Mau { $ku }tanyakan tiap bulan mulai { $first }? Balas *ya* atau *ga usah*.
recurring-offer-declined = Oke, { $name } tidak akan { $ku }tawarkan lagi.

## Laporan sebagai berkas
file-begun = 📎 Sedang { $ku }siapkan { $name }. Menyusul sebentar lagi, ya.
file-begun-kept = 📎 Sedang { $ku }siapkan. Sebentar lagi ada { $name } di folder data bot: { $path }. Berkasnya terhapus sendiri setelah satu hari.
file-sent = 📎 { $name }: { $count } catatan, { $days }.
file-kept = 📎 { $name }: { $count } catatan, { $days }. Ada di folder data bot: { $path }. Berkasnya terhapus sendiri setelah satu hari.
file-empty = Belum ada catatan untuk { $days }, jadi tidak ada yang bisa { $aku } kirim.
file-too-much = Catatannya lebih dari { $thousands }.000, terlalu banyak untuk satu berkas. { $kind ->
    [pdf] Coba minta Excel atau CSV, atau hari yang lebih sedikit.
   *[other] Coba minta hari yang lebih sedikit.
}
file-in-work = Berkas yang tadi masih { $ku }siapkan. Tunggu sebentar lagi, ya.
file-one-at-a-time = Satu berkas dulu, ya. Yang lain minta lagi setelah ini.
file-unconfirmed = Berkas laporan bisa { $aku } kirim setelah { $kamu } terdaftar.
file-in-group = Berkas laporan cuma { $aku } kirim di chat pribadi, jadi tulis lagi di sana, ya.
file-failed = Maaf, berkasnya belum berhasil { $aku } buat. Coba lagi nanti, ya.
file-sum-too-large = Berkasnya tidak bisa { $aku } buat: nominal di catatan{ $mu } kalau dijumlah lebih besar dari yang bisa { $aku } hitung. Keluarkan dulu yang kelewat besar, misalnya dengan 'batal'.
