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
page-keys-empty-text = None. A key lets a program of yours read your books, or write in them.
page-key-used = last used { $at }
page-key-unused = never used
page-settings-data = Your data
page-settings-data-text = Everything in your books as one file; or all of it erased.
page-settings-data-button = Download everything

# Settings: its forms.
page-settings-back = Settings
page-settings-schedule = What is sent by itself
page-settings-schedule-text = Reports come by WhatsApp, by the clock of your time zone. In quiet hours nothing is sent.
page-settings-filing = Categories and rules
page-settings-register = How you are spoken to
page-register-casual = Casually
page-register-formal = Formally
page-settings-currency-text = Of amounts that name none. Earlier entries are counted anew, by the rates.
page-settings-currency-shared = Others write in this book, too, so its currency stays.
page-settings-name-wrong = A name has from 1 to 60 letters.
page-settings-quiet-wrong = Quiet hours need a beginning and an end. Choose neither if you want none.
page-settings-refused = This cannot be used. Choose again, then save.
page-settings-overtaken = This was changed elsewhere while the form was open. See what stands now beside what you wrote; saving again writes yours.
page-report-daily = Daily report
page-report-weekly = Weekly report (Mondays)
page-report-monthly = Monthly report
page-report-usual = As is usual here
page-report-off = Not sent
page-quiet-from = Quiet from
page-quiet-until = Quiet until
page-quiet-none = None

# Categories.
page-categories = Categories
page-categories-expense = Expenses
page-categories-income = Income
page-categories-hidden = Hidden
page-category-new = New category
page-category-make = Make it
page-category-keywords = Words that lead to it
page-category-keywords-text = Part them with commas. An entry that holds one of them is filed here.
page-category-entries = See its entries
page-category-kept = This category stays
page-category-kept-text = What fits nowhere else is filed here, so it is neither merged nor hidden.
page-category-merge = Merge it
page-category-merge-text = Its entries and its words go along. This name is shown no more.
page-category-into = Into
page-category-retire = Hide it
page-category-retire-text = It is offered no more. Old entries go on showing its name.
page-category-restore = List it again
page-category-refused = This cannot be saved. A name has 1 to 40 letters without commas and colons; no other category has the name or one of the words.
page-category-many = There are 100 categories of your own. Merge or hide one first.
page-category-changed = This category was changed elsewhere while the page was open. Look at it once more.
page-category-stays = This cannot be done with this category as things stand.

# Filing rules.
page-rules = Filing rules
page-rules-all = Your rules
page-rules-text = The first that fits decides.
page-rules-empty-text = None yet. A rule files every entry that holds a word where you say.
page-rule-resting = Rests: its category is gone
page-rule-up = Move up
page-rule-down = Move down
page-rule-end = Delete
page-rule-new = New rule
page-rule-words = If it holds
page-rule-words-text = Several words, parted with commas; one is enough. At most 10, of 60 letters each.
page-rule-limits = Only for some
page-rule-least = at least { $amount }
page-rule-most = at most { $amount }
page-rule-try = Try it
page-rule-trial = The rule, tried
page-rule-found = Had it been there for the last year, { $count } entries would be filed otherwise. The newest:
page-rule-chosen = { $count } entries stay, because you chose their category.
page-rule-keep = Keep it, the old ones stay
page-rule-keep-and-file = Keep it, and file the old ones too
page-rule-drop = Drop it
page-rule-words-wrong = Write 1 to 10 words, each of at most 60 letters.
page-rule-bounds-wrong = The least amount must be below the largest, in the same currency.
page-rule-forestalled = Another rule takes all of these words first. Move, change or delete that one.
page-rule-many = There are 100 rules. Delete one first.
page-rule-changed = The rules were changed elsewhere while the page was open. Look at them once more.

# Keys of programs.
page-keys-all = Good ones
page-key-new = New key
page-key-scope = What it may do
page-key-reads = Read
page-key-writes = Read and write
page-key-looks-after = Everything, and look after the bot
page-key-make = Make a key
page-key-made = Your new key
page-key-made-text = It is shown this once. Keep it where nobody else reads it.
page-key-revoke = Revoke
page-key-name-wrong = A name has from 1 to 60 letters.
page-key-many = There are 50 keys. Revoke one first.
page-keys-not-fresh = Keys are made and revoked within ten minutes of logging in. Log out, then log in again.

# Being forgotten.
page-erase = Erase everything
page-erase-what = What goes
page-erase-books = All entries, accounts, goals, budgets, debts, categories and rules
page-erase-messages = All messages, photos and voice notes
page-erase-access = Name, number, e-mail address, password, keys, and whoever is logged in
page-erase-text = This cannot be undone. In a book that others share amounts and categories stay, without their words. Backups keep copies until their time is over.
page-erase-sure = Are you sure?
page-erase-write = Write "erase"
page-erase-word = erase
page-erase-button = Erase everything
page-erase-word-wrong = Write "erase" if you want everything erased.
page-erase-not-fresh = This can be done within ten minutes of logging in. Log out, then log in again.
page-erased = It is erased
page-erased-text = Everything of yours is being erased. If you write to the bot again, you begin anew.

# The log.
page-log = Log
page-log-text = Who came in as you, and what was set. Kept for a year.
page-log-empty-text = Nothing yet.
page-log-from = { $agent }, from { $address }
page-log-logged-in = Logged in
page-log-failed = Could not log in
page-log-logged-out = Logged out
page-log-password = Password changed
page-log-key-added = Key made
page-log-key-revoked = Key revoked
page-log-reused = A token came twice; all that came of its login ended
page-log-imported = Bank's file imported
page-log-settings = Settings changed
page-log-erased = Somebody was erased
page-log-registered = Registered
page-log-approved = Let in
page-log-blocked = Turned away
page-log-link = Link given
page-log-joined = Number joined
page-log-by-password = by password
page-log-by-link = by link
page-log-by-operator = by the operator
page-log-by-chat = by chat
page-log-by-code = by code

# Those who look after the bot.
page-admin = Looking after the bot
page-admin-text = People who wait, the bot's numbers, and work that failed.
page-admin-rooms = Rooms
page-admin-health = Health
page-admin-health-text = Everything is looked at by "catat doctor" on the server.
page-admin-database = Database
page-admin-work = Work that goes on by itself
page-admin-waiting-in = Messages to be worked on
page-admin-waiting-out = Messages to be sent
page-admin-jobs-due = Work that is due
page-admin-jobs-dead = Work given up
page-admin-well = Well
page-admin-unwell = Not well
page-admin-log-text = Who came in, registered, was let in, and set something.
page-sessions = WhatsApp numbers
page-sessions-empty-text = None in this process. "catat pair" on the server connects one.
page-session-connecting = Connecting
page-session-pairing = Waits for its phone
page-session-away = Away
page-session-connected = Connected
page-session-paused = Paused
page-session-scan = On the bot's phone: WhatsApp > Linked devices > Link a device, then scan this.
page-session-no-code = There is no code yet. Load the page again in a moment.
page-session-not-fresh = The code is shown within ten minutes of logging in. Log out, then log in again.
page-session-code = QR code
page-session-unheard = { $count } messages of the last day reached nobody
page-people = People
page-people-pending = Waiting
page-people-active = Let in
page-people-blocked = Turned away
page-people-since = since { $at }
page-people-approve = Let in
page-people-block = Turn away
page-people-empty-text = There is nobody here.
page-people-kept = Nobody turns themselves away, nor the last who looks after the bot.
page-people-busy = This person keeps writing. Try again.
page-work = Work
page-work-given-up = Given up
page-work-given-up-empty-text = No message and no work was given up.
page-work-open = Open
page-work-open-empty-text = Nothing is to be done.
page-work-later = { $count } reports are promised for later.
page-work-from = Message from { $whom }
page-work-to = Message to { $whom }
page-work-job = Job { $whom }
page-work-tries = tried { $count } times
page-work-due = due { $at }
page-work-running = being done
page-work-failed = failed, will be tried again
page-work-requeue = Put back to work
page-work-requeue-all = Put all back to work
page-work-none = That is not among what was given up any more.
page-audit = Models
page-audit-text = The last fifty calls of language models and of what reads files. What was said is not shown.
page-audit-empty-text = No model was asked yet.
page-audit-words = words
page-audit-page = picture or file
page-audit-speech = voice
page-audit-took = { $milliseconds } ms
page-audit-answered = Answered
page-audit-unanswered = Did not answer

# What was just done in the settings and by those who look after the bot.
page-done-made = Made.
page-done-merged = Merged.
page-done-retired = Hidden.
page-done-listed = Listed again.
page-done-ended = Deleted.
page-done-filing = The rule is kept. Old entries are being filed by it.
page-done-revoked = The key is revoked.
page-done-approved = They are let in.
page-done-blocked = They are turned away.
page-done-requeued = It is put back to work.
