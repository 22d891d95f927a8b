# The page to log in.
page-login = Log in
page-login-name = Phone number or e-mail address
page-login-password = Password
page-login-button = Log in
page-login-by-chat = No password yet, or forgotten? Send "dashboard" to the bot: you get a link that works once.
page-login-wrong = The name or the password is wrong.
page-login-wait = Too many tries. Wait { $seconds } seconds, then try again.
page-login-busy = It is busy. Try again in a moment.
page-login-not-let-in = You cannot come in here yet. Ask whoever looks after the bot.

# The link that works once.
page-link = Log in by link
page-link-text = This link is from the bot. Press the button to log in with this browser; the link is used up then.
page-link-button = Log in
page-link-warning = Was it not you who asked for it? Just close this page.
page-gone = This link does not work
page-gone-text = It was used, is older than ten minutes, or is not complete. Send "dashboard" to the bot for a new one.
page-gone-login = Log in with a password

# The password.
page-password = Password
page-password-first = Set a password, so that next time you can log in without a link.
page-password-change = With a new password, other browsers and programs that are logged in are logged out.
page-password-new = New password
page-password-rule = At least { $letters } letters. A few words are stronger than one that is hard to type.
page-password-button = Save
page-password-later = Not now
page-password-too-short = Too short: at least { $letters } letters.
page-password-too-long = Too long.
page-password-not-fresh = You logged in more than ten minutes ago. Log in again to change the password.

# Who is logged in.
page-logins = Who is logged in
page-logins-text = Browsers that are logged in as { $name }. If you do not know one, log it out and change the password.
page-logins-this = This browser
page-logins-unknown = Unknown browser
page-logins-agent = { $browser } on { $system }
page-logins-since = Logged in { $at }
page-logins-seen = Last used { $at }
page-logins-from = { $since }, from { $address }
page-logins-end = Log out
page-logins-end-others = Log out all others
page-logins-password = Change the password
page-logout = Log out

# A number that is joined.
page-number = Join a number
page-number-text = Your account has no WhatsApp number yet. Join one so that your entries count.
page-number-button = Show a code
page-number-code = Send this code to the bot, from WhatsApp on your number, within ten minutes. Once it is joined you are logged out here: send "dashboard" to the bot to come in again.
page-number-not-fresh = You logged in more than ten minutes ago. Log in again to join a number.
page-number-back = Back

# What did not work.
page-error = That did not work
page-error-away = Something is out of order. Try again in a moment.
page-error-often = Too often. Wait a moment, then try again.
page-error-text = This cannot be done.
page-error-back = Back

# Around every page of the books.
page-skip = To the page
page-menu = Rooms
page-near = At hand
page-more = More
page-overview = This month
page-entries = Entries
page-accounts = Accounts
page-savings = Savings
page-budgets = Budgets
page-debts = Debts
page-reports = Reports
page-settings = Settings
page-done-saved = Saved.
page-done-voided = Taken out: it counts no more.
page-done-restored = It is back, and counts again.
page-done-undone = Taken back.
page-error-missing = There is no such thing here.
page-error-home = To this month

# What changes by itself, and what is there without a network.
page-news = There is something new – load again
page-copy = No network. This is the copy you saw last:
page-waiting = Something you wrote is not sent yet. It is sent by itself once there is a network.
page-waiting-look = Look at what was refused
page-waiting-leave = Something you wrote is not sent yet. If you log out now, it is lost. Log out anyway?
page-installed = Your books, the same as in the chat.
page-offline = No network
page-offline-text = There is no copy of this page here. If you sent something just now, it has not arrived: go back and send it again once there is a network.
page-offline-kept = Kept here for now
page-offline-kept-text = What you wrote is sent by itself, once, as soon as there is a network and these pages are open again.
page-offline-back = To this month
page-course-day = { $day }: { $income } in, { $expense } out

# What many pages say.
page-income = Income
page-expense = Expenses
page-left = Left
page-today = Today
page-yesterday = Yesterday
page-percent = { $percent }%
page-others = { $count } others
page-left-out = Not counted yet, for want of a rate: { $sums }.
page-pending = Your entries do not count yet. Reply "ya" to the bot on WhatsApp, and they will.
page-course = Money over time
page-course-came = Came in { $amount }
page-course-went = Went out { $amount }
page-course-told = { $days }: { $income } came in, { $expense } went out.
page-by-category = Expenses by category
page-by-income = Income by category

# This month.
page-allowance = Safe to spend today
page-allowance-over = Beyond today's safe amount by
page-allowance-told = { $amount } a day until { $day }, with bills and savings taken off.
page-overview-empty = Nothing is noted yet
page-overview-empty-text = Write to the bot as you would to a friend, "beli kopi 20k", and it stands here.
page-newest = Latest entries
page-newest-all = All entries
page-ahead = What comes next

# The list of entries.
page-filter = More filters
page-filter-words = Search
page-filter-button = Show
page-filter-from = From
page-filter-to = To
page-filter-any = All
page-filter-standing = Counted and waiting
page-filter-least = At least
page-filter-most = At most
page-filter-clear = Clear the filters
page-filter-days-wrong = These days cannot be read, or the first comes after the last.
page-filter-amounts-wrong = This amount cannot be read. Write it as "50.000" or "50rb".
page-direction-expense = Expense
page-direction-income = Income
page-direction-transfer = Transfer
page-source-whatsapp = WhatsApp
page-source-terminal = Terminal
page-source-web = Dashboard
page-source-api = API
page-source-recurring = Comes again
page-source-import = Bank's file
page-status-confirmed = Counted
page-status-pending = Waiting
page-status-deleted = Taken out
page-entries-none = Nothing is found
page-entries-none-text = Try fewer words, or other days.
page-entries-first = To the newest
page-entries-next = Older ones

# An entry.
page-entry = Entry
page-entry-moved = Moved
page-entry-pending = Waiting
page-entry-deleted = Taken out
page-entry-counts = counts as { $amount }
page-entry-back = All entries
page-entry-what = Details
page-entry-refund = What it gives money back of
page-entry-said = What it was read from
page-entry-why = Why this category
page-entry-change = Change it
page-entry-save = Save
page-entry-void = Take out
page-entry-restore = It is taken out
page-entry-restore-text = It counts nowhere. You can bring it back.
page-entry-restore-button = Bring it back
page-entry-history = What was done
page-entry-overtaken = This was changed elsewhere while the form was open. See what stands now beside what you wrote; saving again writes yours.
page-entry-changed = This was changed elsewhere while the page was open. Look at it once more.
page-entry-stays = This cannot be taken back or brought back as things stand: something else was built on it since.
page-entry-refused = This cannot be saved so. Debts and what pays a plan stay in their account; take them out and write them anew to the bot.
page-entry-amount-wrong = The amount cannot be read. Write it as "50.000" or "50rb".
page-entry-day-wrong = The day cannot be read.
page-entry-category-wrong = There is no such category any more.
page-entry-description-long = The description is too long.
page-clash-theirs = Now
page-clash-own = Yours
page-field-amount = Amount
page-field-day = Day
page-field-category = Category
page-field-account = Account
page-field-to-account = To account
page-field-arrived = Arrived
page-field-merchant = Shop
page-field-note = Note
page-field-counted = Counted
page-field-source = Came by
page-field-direction = Kind
page-field-status = Status
page-field-description = Description
page-field-none = None
page-why-said = You chose { $category } yourself.
page-why-rule = Your rule says so: the word "{ $word }" goes to { $category }.
page-why-name = It has the word "{ $word }", the name of a category of yours.
page-why-keyword = "{ $word }" is your word for { $category }.
page-why-lesson = On { $day } you chose { $category } for "{ $phrase }".
page-why-lexicon = It has the word "{ $word }", which usually is { $category }.
page-why-model = No word of it is known; the language model takes it for { $category }.
page-why-likeness = It reads like other entries that are { $category }.
page-why-nothing = No word of it is known, so it is { $category }. Choose another, and that is remembered.
page-why-unknown = Why it is { $category } was not kept.
page-undo = Take back
page-undo-several = Take back ({ $count } things)
page-change-booking = Booked
page-change-edit = Changed
page-change-void = Taken out
page-change-confirmation = Confirmed
page-change-import = From a bank's file
page-change-undo = Taken back
page-change-restore = Brought back
page-change-category = Filed anew
page-change-other = Other change
page-change-by-chat = by chat
page-change-by-hand = by dashboard or program
page-change-undone = taken back

# Accounts.
page-accounts-empty = No account yet
page-accounts-empty-text = Tell the bot what you have: "saldo awal bca 3jt", or name the account as you spend: "kopi 20k pakai gopay".
page-accounts-all = In all accounts
page-accounts-all-text = Of those whose balance is known; what you owe is taken off.
page-accounts-known = Balances
page-accounts-unknown = Balance not known
page-accounts-unknown-text = What has moved so far. Write "saldo gopay sekarang 150rb" to the bot, and the balance is known.
page-accounts-closed = Closed
page-account-asset = Account
page-account-cash = Cash
page-account-bank = Bank
page-account-ewallet = E-wallet
page-account-card = Credit card
page-account-paylater = Paylater
page-account-loan = Loan
page-account-pocket = Pocket
page-account-investment = Investment
page-account-receivable = What others owe
page-account-payable = What you owe
page-account-equity = Adjustments
page-account-due = to be paid by day { $day }

# Savings.
page-savings-empty = No goal yet
page-savings-empty-text = Write "buat tabungan laptop 15 juta" to the bot, then "setor laptop 500k".
page-savings-all = Saved in all
page-savings-goals = Goals
page-saving-open = Without a target
page-saving-by = by { $day }
page-saving-overdue = was to be reached by { $day }

# Budgets, and what comes again.
page-budgets-empty = No budget yet
page-budgets-empty-text = Write "budget makan 2jt sebulan" to the bot, and see here what is left of it.
page-budgets-running = Running now
page-budget-everything = Everything
page-budget-day = a day
page-budget-week = a week
page-budget-month = a month
page-budget-left = { $amount } left
page-budget-over = { $amount } too much
page-again = What comes again
page-again-empty-text = Write "langganan netflix 54rb tiap tanggal 5" to the bot, and it asks on the day.
page-again-day = { $every ->
    [1] Every day
   *[other] Every { $every } days
}
page-again-week = { $every ->
    [1] Every week
   *[other] Every { $every } weeks
}
page-again-month = { $every ->
    [1] Every month
   *[other] Every { $every } months
}
page-again-year = { $every ->
    [1] Every year
   *[other] Every { $every } years
}
page-again-next = next { $day }
page-again-asked = asked about on the day
page-again-booked = booked by itself
page-again-paused = Paused

# Debts.
page-debts-theirs = Others owe you
page-debts-own = You owe others
page-debts-settled = Settled
page-debts-empty-text = Nothing. Write "Andi pinjam 200rb" or "utang ke Sari 85rb" to the bot, and it stands here.
page-debt-nobody = Somebody
page-debt-since = since { $day }
page-debt-last = last on { $day }

# Reports.
page-spans = Days
page-span-day = Today
page-span-week = This week
page-span-month = This month
page-span-last-month = Last month
page-span-year = This year
page-compare = Beside the days before
page-compared = The days before
page-reports-button = Show
page-reports-empty = Nothing in these days
page-reports-empty-text = Choose other days, or write to the bot what you spend.
page-files = As a file
page-file-csv = Download CSV
page-file-xlsx = Download Excel
page-file-pdf = Download PDF

# Settings.
page-settings-profile = Profile
page-settings-by-chat = You change these by writing to the bot: "panggil aku Dewi", "bahasa inggris", "zona waktu WITA".
page-settings-access = Who is logged in
page-settings-browsers = { $count ->
    [1] One browser is logged in.
   *[other] { $count } browsers are logged in.
}
page-settings-name = Name
page-settings-addresses = Known by
page-settings-status = Status
page-settings-pending = Not confirmed yet
page-settings-language = Language
page-settings-zone = Time zone
page-settings-currency = Currency
page-settings-months = Months begin
page-language-id = Indonesian
page-language-en = English
page-months-day = on day { $day }
page-months-last = on the last day
page-months-working = on the last working day
page-keys = Keys of programs
page-keys-empty-text = None. A key lets a program of yours read your books, or write in them; whoever runs the bot makes one for you.
page-key-used = last used { $at }
page-key-unused = never used
page-settings-data = Your data
page-settings-data-text = Everything in your books as one file. Write "hapus semua data saya" to the bot to have all of it erased.
page-settings-data-button = Download everything
