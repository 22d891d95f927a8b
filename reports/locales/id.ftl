day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] Mei
    [6] Jun
    [7] Jul
    [8] Agu
    [9] Sep
    [10] Okt
    [11] Nov
   *[12] Des
} { $year }
month = { $month ->
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
} { $year }
days = { $from } – { $to }

summary = Ringkasan { $days }
    Income: { $income }
    Expense: { $expense }
    Top kategori: { $top }
    Saldo { $month }: { $balance }.
summary-nothing = -
summary-other-currency = { $currency }: masuk { $income }, keluar { $expense }
summary-converted = Sudah termasuk { $sums }.
converted-income = masuk { $own } ({ $counted })
converted-expense = keluar { $own } ({ $counted })
converted = { $own } ({ $counted })
no-rate = Belum ada kurs { $currency }: { $sums } belum ikut dihitung; tulis *{ $command }*.
rate-example = { $pair ->
    [usd-idr] 16.400
    [sgd-idr] 12.150
    [eur-idr] 18.900
    [gbp-idr] 21.500
    [aud-idr] 10.700
    [myr-idr] 3.900
    [sar-idr] 4.370
    [jpy-idr] 105
    [cny-idr] 2.300
    [thb-idr] 500
    [krw-idr] 11,5
    [kwd-idr] 53.000
    [idr-usd] 0,000061
   *[other] …
}
this-month = bulan ini

category-expense = Pengeluaran { $category } { $days }: { $amount }.
category-income = Pemasukan { $category } { $days }: { $amount }.
all-expense = Pengeluaran { $days }: { $amount }.
all-income = Pemasukan { $days }: { $amount }.
left-out = Tidak termasuk { $sums }.

category-name-makan = Makan
category-name-transport = Transport
category-name-belanja_harian = Belanja Harian
category-name-belanja = Belanja
category-name-pulsa_data = Pulsa & Data
category-name-tagihan = Tagihan
category-name-tempat_tinggal = Tempat Tinggal
category-name-kesehatan = Kesehatan
category-name-pendidikan = Pendidikan
category-name-hiburan = Hiburan
category-name-perawatan_diri = Perawatan Diri
category-name-sosial_donasi = Sosial & Donasi
category-name-keluarga = Keluarga
category-name-cicilan_utang = Cicilan & Utang
category-name-biaya_pajak = Biaya & Pajak
category-name-lainnya = Lainnya
category-name-gaji = Gaji
category-name-bonus_thr = Bonus & THR
category-name-usaha = Usaha
category-name-honor_freelance = Honor & Freelance
category-name-hadiah = Hadiah & Pemberian
category-name-refund_cashback = Refund & Cashback
category-name-investasi = Investasi
category-name-pemasukan_lain = Pemasukan Lain

# Pictures, pages and sheets
picture-subtitle = Ringkasan
picture-subtitle-without = Ringkasan, tanpa { $currencies }
picture-income = Masuk
picture-expense = Keluar
picture-left = Selisih
picture-by-category = Pengeluaran per kategori
picture-by-income = Pemasukan per kategori
picture-others = { $count } lainnya
picture-flow = Arus kas sejak awal
picture-came = Masuk { $amount }
picture-went = Keluar { $amount }
picture-calendar = Pengeluaran per hari
picture-goals = Tabungan
picture-weekday = { $day ->
    [1] Sen
    [2] Sel
    [3] Rab
    [4] Kam
    [5] Jum
    [6] Sab
   *[7] Min
}
picture-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] Mei
    [6] Jun
    [7] Jul
    [8] Agu
    [9] Sep
    [10] Okt
    [11] Nov
   *[12] Des
}
picture-short = { $scale ->
    [1] { $amount } rb
    [2] { $amount } jt
    [3] { $amount } M
    [4] { $amount } T
   *[0] { $amount }
}
sheet-day = Tanggal
sheet-what = Keterangan
sheet-category = Kategori
sheet-moved = Pindah
sheet-account = Akun
sheet-to-account = Ke akun
sheet-own-amount = Jumlah asal
sheet-currency = Mata uang
sheet-merchant = Toko
sheet-note = Catatan
sheet-entries = Semua catatan
sheet-amount = Jumlah
saving-deposited = ✅ Setoran { $amount } ke tabungan { $name }. { $aimed ->
    [0] Terkumpul { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-withdrawn = ✅ Penarikan { $amount } dari tabungan { $name }. { $aimed ->
    [0] Tersisa { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
