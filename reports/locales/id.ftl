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
this-month = bulan ini

category-expense = Pengeluaran { $category } { $days }: { $amount }.
category-income = Pemasukan { $category } { $days }: { $amount }.
all-expense = Pengeluaran { $days }: { $amount }.
all-income = Pemasukan { $days }: { $amount }.
