day = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
days = { $from } – { $to }

summary = Summary of { $days }
    Income: { $income }
    Expense: { $expense }
    Top categories: { $top }
    Balance of { $month }: { $balance }.
summary-nothing = -
summary-other-currency = { $currency }: in { $income }, out { $expense }
summary-converted = Included: { $sums }.
converted-income = in { $own } ({ $counted })
converted-expense = out { $own } ({ $counted })
converted = { $own } ({ $counted })
no-rate = No rate of { $currency } is known: { $sums } not counted yet; write *{ $command }*.
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
this-month = this month

category-expense = Spent on { $category }, { $days }: { $amount }.
category-income = Earned from { $category }, { $days }: { $amount }.
all-expense = Spent, { $days }: { $amount }.
all-income = Earned, { $days }: { $amount }.
left-out = Not included: { $sums }.

category-name-makan = Food
category-name-transport = Transport
category-name-belanja_harian = Groceries
category-name-belanja = Shopping
category-name-pulsa_data = Phone & Data
category-name-tagihan = Bills
category-name-tempat_tinggal = Housing
category-name-kesehatan = Health
category-name-pendidikan = Education
category-name-hiburan = Fun
category-name-perawatan_diri = Personal Care
category-name-sosial_donasi = Gifts & Charity
category-name-keluarga = Family
category-name-cicilan_utang = Loans & Debt
category-name-biaya_pajak = Fees & Tax
category-name-lainnya = Other
category-name-gaji = Salary
category-name-bonus_thr = Bonus
category-name-usaha = Business
category-name-honor_freelance = Freelance
category-name-hadiah = Gifts Received
category-name-refund_cashback = Refunds & Cashback
category-name-investasi = Investment
category-name-pemasukan_lain = Other Income

# Pictures, pages and sheets
picture-subtitle = Summary
picture-subtitle-without = Summary, without { $currencies }
picture-income = In
picture-expense = Out
picture-left = Left
picture-by-category = Expenses by category
picture-by-income = Income by category
picture-others = { $count } others
picture-flow = Cash flow since the start
picture-came = In { $amount }
picture-went = Out { $amount }
picture-calendar = Expenses by day
picture-goals = Savings
picture-weekday = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
picture-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
picture-short = { $scale ->
    [1] { $amount }k
    [2] { $amount }m
    [3] { $amount }bn
    [4] { $amount }tn
   *[0] { $amount }
}
sheet-day = Day
sheet-what = What
sheet-category = Category
sheet-moved = Moved
sheet-account = Account
sheet-to-account = To account
sheet-own-amount = Own amount
sheet-currency = Currency
sheet-merchant = Shop
sheet-note = Note
sheet-entries = All entries
sheet-amount = Amount
saving-deposited = ✅ { $amount } put into { $name }. { $aimed ->
    [0] Saved so far: { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-withdrawn = ✅ { $amount } taken out of { $name }. { $aimed ->
    [0] Left: { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
