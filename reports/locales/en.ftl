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
this-month = this month

category-expense = Spent on { $category }, { $days }: { $amount }.
category-income = Earned from { $category }, { $days }: { $amount }.
all-expense = Spent, { $days }: { $amount }.
all-income = Earned, { $days }: { $amount }.
