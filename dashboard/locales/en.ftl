# The page to log in.
page-login = Log in
page-login-name = Phone number or e-mail address
page-login-password = Password
page-login-button = Log in
page-login-by-chat = No password yet, or forgotten? Send "dashboard" to the bot: you get a link that works once.
page-login-no-links = No password yet, or forgotten? This bot gives no links to log in by: ask whoever looks after it.
page-login-wrong = The number, the e-mail address or the password is wrong.
page-login-wait = Too many tries. Wait { $seconds } seconds, then try again.
page-login-busy = It is busy. Try again in a moment.
page-login-not-let-in = You cannot come in here yet. Ask whoever looks after the bot.
page-login-shared = What you shared has not arrived. Log in, then share it once more.

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
page-error-fault = If it happens again, tell whoever looks after the bot { $id }: it stands beside the fault in their log.
page-error-often = Too often. Wait a moment, then try again.
page-error-text = This cannot be done.
page-error-back = Back

# Around every page of the books.
page-skip = To the page
page-menu = Menu
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
page-missing = Not here
page-error-missing = The address may be wrong, or what you look for is gone.
page-error-home = To this month

# What changes by itself, and what is there without a network.
page-news = There is something new – load again
page-copy = No network. This is the copy you saw last:
page-waiting = Something you wrote is not sent yet. It is sent by itself once there is a network.
page-waiting-look = Look at what was refused
page-waiting-leave = Something you wrote is not sent yet. If you log out now, it is lost. Log out anyway?
page-waiting-others = Somebody else wrote something in this browser that is not sent yet. It waits until they log in again, and is not sent as yours.
page-installed = Your books, the same as in the chat.
page-offline = No network
page-offline-text = There is no copy of this page here. If you sent something just now, it has not arrived: go back and send it again once there is a network.
page-offline-kept = Kept here for now
page-offline-kept-text = What you wrote or shared is sent by itself, once, as soon as there is a network and these pages are open again.
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

# Forms of the rooms.
page-changes = History
page-done-set = It is set.
page-done-opened = It is there.
page-done-moved = It is booked.
page-done-closed = It is closed.
page-done-merged = They are one now.
page-done-ended = It has ended.
page-done-paused = It is paused.
page-done-resumed = It goes on.
page-done-already = This form was sent before: what it asks is done, and is not done twice.
page-done-anothers = That form was opened by somebody else who was logged in in this browser. Nothing is saved; fill in this one if it is for you.
page-done-keyed = This form has made its key already, and a key is shown only once. If it was not copied, revoke it and make another.
page-done-history = Take it back in the history
page-form-back = Back
page-form-name-missing = There is no name yet.
page-form-name-long = The name is too long.
page-form-name-taken = There is one of that name.
page-form-number-wrong = The number cannot be read, or is out of bounds.
page-form-choice-wrong = What was chosen is gone. Choose again.
page-form-currency-wrong = There is no such currency. Write three letters, such as "IDR".
page-form-currency-other = The amount is in another currency. Write it in its own.
page-form-overtaken = This was changed elsewhere while the page was open, so nothing is saved. Look at what stands now; save again to keep what is yours.
page-form-refused = It cannot be saved like this.
page-form-again = This form was used already, with other words in it. Save it once more if this is one more.
page-form-not-confirmed = Your number is not confirmed yet. Answer "ya" to the bot first.
page-field-name = Name
page-field-kind = Kind
page-field-currency = Currency
page-field-balance = Balance

# This month.
page-allowance = Safe to spend today
page-allowance-over = Beyond today's safe amount by
page-allowance-told = { $amount } a day until { $day }, with bills and savings taken off.
page-overview-empty = Nothing is noted yet
page-overview-empty-text = Write to the bot as you would to a friend, "beli kopi 20k", and it stands here.
page-newest = Latest entries
page-overview-last = Look at last month
page-newest-all = All entries
page-ahead = What comes next

# The list of entries.
page-filter = Filters
page-filter-words = Search
page-filter-button = Show
page-filter-from = From
page-filter-to = To
page-filter-any = All
page-filter-standing = Counted and waiting
page-filter-least = Amount, at least
page-filter-most = Amount, at most
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
page-sort = Order
page-sort-newest = Newest
page-sort-largest = Largest
page-sort-first = To the largest
page-sort-next = Smaller ones
page-sort-by-size = The largest first
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
page-entry-given-back = Not so: more would have come back of that expense than it was. Change or delete what came back first.
page-entry-refused = This cannot be saved so. Debts and what pays a plan stay in their account; take them out and write them anew to the bot.
page-entry-amount-wrong = The amount cannot be read. Write it as "50.000" or "50rb".
page-entry-day-wrong = The day cannot be read.
page-entry-category-wrong = There is no category of that name. Choose one from the list.
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
page-change-by-hand = by these pages or a program
page-change-undone = this change was taken back

# New entries, several at once, and categories that were read.
page-new = New entry
page-new-say = In a sentence
page-new-say-text = As you would write it to the bot: "beli bensin 50rb". It fills in the form; nothing is booked before you save.
page-new-say-button = Fill in
page-new-unread = This does not read as one entry. Fill in the form, or write it to the bot.
page-new-filled = Filled in below, and not saved yet: check it, then press Save.
page-new-others = There are { $count } more entries in it. This is the first; write the others down after it.
page-new-amount-text = As you write it: "50rb", "50.000", "US$12".
page-new-by-words = Let Catat decide by the description
page-new-to-account = To account (transfers only)
page-new-save = Save
page-new-direction-missing = Choose what kind of entry it is.
page-new-category-of-transfer = A transfer has no category. Leave it to Catat, or choose another kind.
page-new-category-other = This category is for money that comes in. Choose another, or another kind.
page-new-accounts-missing = A transfer goes from one account to another: choose two that differ.
page-new-to-account-other = Only a transfer goes to an account. Choose that kind, or leave it empty.
page-new-again = This form was saved already, with other words in it. Save it once more if this is one more entry.
page-new-refused = This cannot be saved so. Debts are written to the bot: "Andi pinjam 200rb".
page-done-booked = Noted.
page-done-agreed = Agreed: it is remembered.
page-done-same = It stood so already: nothing is changed.
page-entry-predicted = Guessed
page-entry-predicted-text = Catat read the category from the description, and nobody has agreed to it yet.
page-entry-agree = The category is right
page-filter-agreement = How it was filed
page-filter-predicted = Guessed
page-filter-agreed = Chosen or agreed to
page-several = The chosen ones
page-several-text = Tick entries in the list above, then say what becomes of all of them. It is one change, and can be taken back.
page-several-choose = Choose
page-several-category = Change category
page-several-account = Change account
page-several-done = { $count ->
    [1] One entry is changed.
   *[other] { $count } entries are changed.
}
page-several-voided = { $count ->
    [1] One entry is taken out: it counts no more.
   *[other] { $count } entries are taken out: they count no more.
}
page-several-restored = { $count ->
    [1] One entry is back, and counts again.
   *[other] { $count } entries are back, and count again.
}
page-several-none = Tick the entries first.
page-several-too-many = At most fifty entries at once.
page-several-category-missing = Choose the category that they are to have.
page-several-account-missing = Choose the account that they are to have.
page-several-act-missing = Say what becomes of the chosen ones.
page-several-outdated = These were changed elsewhere meanwhile: { $names }. Nothing is done; look at them, then try again.
page-several-refused = This cannot be done to: { $names }. Nothing is done; leave them out, then try again.

# Accounts.
page-accounts-empty = No account yet
page-accounts-empty-text = Open one here, or tell the bot what you have: "saldo awal bca 3jt", or name the account as you spend: "kopi 20k pakai gopay".
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

# Accounts: opening and changing them.
page-accounts-new = New account
page-accounts-new-button = Open the account
page-field-opening = Balance at the beginning
page-field-opened-on = Balance known from
page-field-statement-day = Day of the statement
page-field-due-day = Day it is due
page-field-usual = Main account
page-account-opening-hint = Such as "1.500.000" or "1,5jt"; empty is nought. Of cards, paylater and loans write what is still to be paid.
page-account-entries = Entries of this account
page-account-usual = yes
page-account-balance = Balance now
page-account-balance-text = Write what lies in it now, such as "150rb". Where the book says otherwise, the difference is booked as an adjustment. Of cards, paylater and loans write what is still to be paid.
page-account-balance-button = Put it right
page-account-default = Main account
page-account-default-text = It is meant wherever you name none.
page-account-default-button = Make it the main account
page-account-default-end = No longer the main account
page-account-merge = Merge
page-account-merge-text = Two names for the same account? Make them one: all entries go along.
page-account-merge-into = Into
page-account-merge-next = Look at it first
page-account-merge-title = { $from } as part of { $into }?
page-account-merge-sure = All entries of { $from } go to { $into }, which then holds what both hold. { $from } is no more after that.
page-account-merge-button = Yes, merge them
page-account-merge-itself = An account cannot become part of itself.
page-account-merge-currencies = The two accounts are in different currencies and cannot become one.
page-account-merge-unknown = Nobody has said what lies in { $name }. Say so first, then merge.
page-account-close = Close
page-account-close-text = For an account that is used no more. Its entries stay. Nothing may lie in it.
page-account-close-button = Close the account
page-account-is-closed = This account is closed.
page-account-not-empty = There is still { $sums } in this account. Move or pay it first, or put its balance right to nought.
page-account-other-currency = This account is in { $currency }. Open another account for another currency.
page-account-of-sums = This is the name of an account that is the sum of what was booked: it is not changed by hand.

# Savings.
page-savings-empty = No goal yet
page-savings-empty-text = Open one here, or write "buat tabungan laptop 15 juta" to the bot.
page-savings-all = Saved in all
page-savings-goals = Goals
page-saving-open = Without a target
page-saving-by = by { $day }
page-saving-overdue = was to be reached by { $day }

# Savings: opening and changing them.
page-savings-new = New goal
page-savings-new-button = Open the goal
page-field-target = Target
page-field-target-day = By
page-saving-reached = Reached
page-saving-target-hint = Such as "15jt"; leave it empty for none.
page-saving-day-alone = Only a target has a day. Write a target, or leave the day empty.
page-saving-deposit = Put in
page-saving-deposit-button = Put it in
page-saving-withdraw = Take out
page-saving-withdraw-button = Take it out
page-saving-too-little = There is only { $current } in this goal.
page-saving-close = Close
page-saving-close-text = For what is reached or given up. What lies in it is taken out first.
page-saving-close-button = Close the goal
page-saving-is-closed = This goal is closed.
page-saving-not-empty = There is still { $current } in this goal. Take it out first, then close it.

# Budgets, and what comes again.
page-budgets-empty = No budget yet
page-budgets-empty-text = Set one here, or write "budget makan 2jt sebulan" to the bot.
page-budgets-all = All budgets
page-budgets-running = Running now
page-budget-everything = Everything
page-budget-choose = Choose a category…
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

# Budgets and what comes again: making and changing them.
page-budgets-new = New budget
page-budgets-new-button = Set the budget
page-field-span = Period
page-field-rollover = What is left comes over to the next
page-span-of-day = A day
page-span-of-week = A week
page-span-of-month = A month
page-budget-yes = yes
page-budget-no = no
page-budget-spent = Spent
page-budget-limit = To spend in this period
page-budget-since = Since
page-budget-until = Until
page-budget-entries = Its entries
page-budget-ended = Over
page-budget-is-over = This budget is over.
page-budget-taken = There is a budget for this. Change that one.
page-budget-change-text = From the period on that runs; the past ones stay.
page-budget-end = End
page-budget-end-text = Its past periods stay; from now on it is not counted.
page-budget-end-button = End the budget
page-again-new = New recurring entry
page-again-new-button = Have it come again
page-again-accounts = A transfer wants two different accounts; leave "To account" empty otherwise.
page-again-to-account-hint = Of a transfer alone.
page-again-category-wrong = The category does not fit the kind.
page-again-passed = The first day has passed.
page-again-backward = The last day comes before the first.
page-field-every = Comes every
page-field-unit = Days, weeks, months or years
page-field-starts-on = First day
page-field-on = Falls on
page-field-ends-on = Last day
page-field-mode = When the day comes
page-field-rhythm = Comes
page-field-paused-until = Paused until
page-unit-day = days
page-unit-week = weeks
page-unit-month = months
page-unit-year = years
page-on-anchor = the same date
page-on-last = the last day of the month
page-on-last-working = the last working day of the month
page-again-comes = Next
page-again-ended = Over
page-again-is-over = This is over.
page-again-change-text = From the next time on.
page-again-once = This once
page-again-once-text = Another amount on { $day } alone; after that it is as usual.
page-again-once-button = Change it once
page-again-days = Other days
page-again-days-text = From the next time on. What has passed stays.
page-again-days-button = Move it
page-again-pause = Pause
page-again-pause-hint = Leave it empty while nobody knows until when.
page-again-pause-button = Pause it
page-again-until-passed = The day has to come after today.
page-again-resume = Go on
page-again-resume-button = Have it go on
page-again-end = End
page-again-end-text = It comes no more; what is booked stays.
page-again-end-button = End it

# Debts.
page-debts-theirs = Others owe you
page-debts-own = You owe others
page-debts-settled = Settled
page-debts-empty-text = Nothing. Write "Andi pinjam 200rb" or "utang ke Sari 85rb" to the bot, and it stands here.
page-debt-nobody = Somebody
page-debt-since = since { $day }
page-debt-last = last on { $day }

# Debts: noting them and paying them back.
page-debts-new = New debt
page-debts-new-button = Note the debt
page-field-party = With whom
page-field-way = Who owes
page-field-debt = Which debt
page-debt-way-theirs = They borrow from you
page-debt-way-own = You borrow from them
page-debt-account-hint = The money leaves this account, or comes into it.
page-debt-said-lent = { $name } borrows
page-debt-said-borrowed = Borrowed from { $name }
page-debt-said-returned = { $name } pays back
page-debt-said-paid = Paid back to { $name }
page-debt-overpaid = { $amount } too much was paid
page-debt-pay = Paid back in part
page-debt-pay-button = Book the payment
page-debt-too-much = Only { $left } is left.
page-debt-settle = Settled
page-debt-settle-text = All that is left was paid back.
page-debt-settle-button = Settle it
page-debt-rename = Another name
page-debt-close = Close
page-debt-close-text = Where all is settled and nothing more will come.
page-debt-owing = Something is still open with them.

# History.
page-changes-text = What was written to the book last, by chat and here. What you did yourself can be taken back.
page-changes-empty = Nothing was changed yet
page-changes-empty-text = Write to the bot, such as "beli kopi 20k", or change something here.
page-change-accounts = Accounts, debts, or what comes again
page-change-budgets = Budgets
page-change-stays = This cannot be taken back now: something else has followed, or it is taken back already.

# Reports.
page-spans = Days
page-span-day = Today
page-span-week = This week
page-span-month = This month
page-span-last-month = Last month
page-span-year = This year
page-compare = Beside the days before
page-compared = The days before
page-reports-days = Other days, or compare
page-reports-largest = Largest expenses
page-reports-largest-all = All of them, the largest first
page-reports-button = Show
page-reports-empty = Nothing in these days
page-reports-empty-text = Choose other days, or write to the bot what you spend.
page-files = As a file
page-file-csv = Download CSV
page-file-xlsx = Download Excel
page-file-pdf = Download PDF

# Chat.
page-chat = Chat
page-chat-text = Your conversation with the bot, from here and from WhatsApp. What is written here is answered here.
page-chat-empty = No conversation yet
page-chat-empty-text = Write "beli kopi 20k", for example, or send a photo of a receipt.
page-chat-older = Older
page-chat-newest = To the newest
page-chat-you = You
page-chat-bot = Catat
page-chat-image = Photo
page-chat-audio = Voice note
page-chat-document = File
page-chat-drawing = Picture of the report
page-chat-other = A message that cannot be shown here
page-chat-edit = An earlier message was changed
page-chat-heard = Heard: "{ $words }"
page-chat-open = At work on it …
page-chat-given-up = This could not be worked on
page-chat-message = Message
page-chat-example = beli kopi 20k
page-chat-file = Photo, sound or a bank's file (may be empty)
page-chat-send = Send
page-chat-voice = Record a voice note
page-chat-voice-stop = Done, send it
page-chat-voice-failed = No voice can be recorded here. Allow the microphone, or send a sound as a file.
page-chat-text-wrong = The message is too long, or holds letters that cannot be kept. Shorten it, then send it again.
page-chat-sent = This form was sent before with something else in it. If this is a new message, send it once more.
page-chat-file-large = The file is larger than 16 MiB. Choose a smaller one.
page-chat-one-file = A message has one file. Send them one by one.
page-chat-file-unconfirmed = Files can be sent once you are registered: reply "ya" first.
page-chat-files-enough = You have sent enough files for today. Try again later.
page-chat-later = Not sent: too much is going on. Try again in a moment.
page-chat-waits = Join your number first
page-chat-waits-text = The bot answers here once your number has joined, or whoever looks after the bot lets you in.

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

# Reminders.
page-reminders = Reminders
page-reminders-text = What you asked the bot in the chat to remind you of. It writes when the time has come.
page-reminders-empty = No reminders yet
page-reminders-empty-text = Write to the bot, such as "ingatkan nabung laptop tiap tanggal 1" or "ingatkan aku tagih Andi tanggal 5".
page-reminder-again = Comes again
page-reminder-end = Remind me no more
page-reminder-new = Set one in the chat
page-settings-reminders-text = Saving, claiming, paying back, and whatever else you asked to be reminded of.
page-settings-reminders-button = See the reminders

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
page-log = Logins
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
page-people-not-fresh = Whoever lets people in or turns them away has to have logged in within ten minutes. Log out, then log in again.
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
page-done-retired = Hidden.
page-done-listed = Listed again.
page-done-filing = The rule is kept. Old entries are being filed by it.
page-done-forgotten = You are reminded of it no more.
page-done-revoked = The key is revoked.
page-done-approved = They are let in.
page-done-blocked = They are turned away.
page-done-requeued = It is put back to work.

# Files of banks.
page-imports = Bank files
page-import = Bank file
page-import-hand-in = Add a file
page-import-file = Statement file from your bank
page-import-file-text = CSV, Excel, OFX, QIF, CAMT.053 or MT940, 16 MB at most. Send PDFs in the chat.
page-import-account = Account
page-import-account-text = You may leave it empty: where the file does not say, you will be asked. A name that is not there yet opens an account.
page-import-button = Read the file
page-import-file-missing = Choose a file first, and keep the account's name short.
page-import-unsupported = That file is no table and no bank statement. PDFs can be sent to the bot in the chat.
page-import-too-large = The file is too large: 16 MB at most.
page-import-unconfirmed = You can add bank files once you are confirmed. Reply "yes" to the bot on WhatsApp first.
page-imports-empty = No files yet
page-imports-empty-text = Download a statement from your bank and choose it above. You see what is in it before anything is booked.
page-imports-before = Added before
page-import-back = All files
page-import-nameless = A file without a name
page-import-reading = Being read
page-import-reading-text = The file is being read. This page renews itself.
page-import-refused = Not readable
page-import-asks = Needs an answer
page-import-ready = Not booked yet
page-import-booking = Being booked
page-import-booking-text = The rows are being booked. This page renews itself; you may leave it.
page-import-booked = Booked
page-import-undone = Taken back
page-import-undone-text = What was booked of this file has been taken back, or is just being. Add the file again if you still want it.
page-import-cancelled = Called off
page-import-cancelled-text = Nothing of this file is booked. Add it again if you still want it.
page-import-failed = Failed
page-import-failed-text = This file could not be read or booked whole. What was booked stays; add the file again to go on.
page-import-progress = { $rows } of { $of } rows
page-import-asked = What needs an answer
page-import-answer = Answer
page-import-ask-account = Which account is this file of?
page-import-ask-account-of = The file speaks of { $account }: which account is that?
page-import-ask-day-order = Its days can be read in two ways. Which one is right?
page-import-ask-decimal = Its amounts can be read in two ways. Which one is right?
page-import-ask-sign = Nothing tells money in from money out. Which one is right?
page-import-ask-year = It leaves out the year. Which one is right?
page-import-ask-amount = It has several columns of amounts. Which one is right?
page-import-ask-currency = It names no currency, and its amounts have cents. Which currency is it?
page-import-other-account = Or a new account
page-import-other-currency = Or the code of another currency, for example AUD
page-import-unanswered = Something is not answered yet, or the answer cannot be read.
page-import-row = { $day }: { $in ->
    [0] out
   *[1] in
} { $amount } { $text }
page-import-plan = What would be booked
page-import-opens = New accounts
page-import-days = Days
page-import-from-to = { $first } to { $last }
page-import-rows = Rows
page-import-new = New
page-import-matched = Booked already by other words
page-import-known = Imported before
page-import-removed = Deleted by you
page-import-left-out = Left out
page-import-left = Not booked
page-import-moved = Between accounts
page-import-nothing = There is nothing new to book.
page-import-confirm = Book it
page-import-offers = You may have booked these yourself
page-import-offers-text = Tick those that are the same; the others are booked as new.
page-import-an-entry = an entry
page-import-may-be = { $doubted ->
    [0] perhaps { $thing } of { $day }
   *[1] perhaps one transfer with { $thing } of { $day }? Only the amount and the day are equal
}
page-import-offers-more = There are { $count } more rows like these: with "All match" they are the same, else they are new.
page-import-offers-chosen = Use what is ticked
page-import-offers-same = All match
page-import-offers-new = All are new
page-import-removed-text = { $count } rows were imported before and deleted by you; they stay deleted unless you bring them back.
page-import-restore = Bring them back too
page-import-refused-more = And { $count } more rows.
page-import-changed = Your books have changed since this file was shown. Here it is anew: look once more.
page-import-not-now = That cannot be done now: this file has moved on. Look at how it stands.
page-import-booked-since = This file was booked from another page while this one was open, so nothing was taken back. Look at what became of it; take it back from here if you do not want it.
page-import-outcome = What came of it
page-import-entries = Entries from bank files
page-import-cancel = Call it off
page-import-undo = Take back what is booked

# Photos and voices.
page-media = Photos and voices
page-media-empty = No photos or voices yet
page-media-empty-text = Send a photo of a receipt or a voice note to the bot: it shows up here with what was read.
page-media-no-more = Nothing older
page-media-picture = Photo, { $at }
page-media-sound = Voice, { $at }
page-media-open = Download the file
page-media-gone = The file is kept no more.
page-media-total = Total
page-media-items = Items
page-media-text = What was read
page-media-reading = Being read.
page-media-unread = This was not read.
page-media-nothing-read = No words could be read here.
page-media-nobody-speaks = No words could be heard.
page-media-breaks-off = The sound breaks off, so words may be missing.
page-media-became = What it became
page-media-reply = The bot's answer
page-media-reply-text = Where that is a question, answer it in the chat, or change the entry by its form.
