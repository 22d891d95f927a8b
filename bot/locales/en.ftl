## Registration

welcome = Hello! I keep your books. Try: 'beli kopi 20k'.
registration-ask = Reply *ya* so that your entries begin to count, or *tidak* if this was not you.
registration-reminder = Your entries do not count yet. Reply *ya* to confirm.
registration-first = Before we go on, reply *ya* so that your entries count, or *tidak* to drop them.
registration-done = { $count ->
    [0] ✅ You are registered. Just write what you spend and earn.
    [one] ✅ You are registered, and one entry counts now.
   *[other] ✅ You are registered, and { $count } entries count now.
}
registration-voided = { $count ->
    [0] All right. Nothing was recorded.
    [one] All right, one entry was dropped.
   *[other] All right, { $count } entries were dropped.
}
registration-closed = Hello! This bot is for registered numbers only. Please ask its owner to add yours.

## Entries

recorded-expense = ✅ Recorded an expense of { $amount }, category { $category }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. Reply: ganti <category> to change it.
recorded-income = ✅ Recorded an income of { $amount }, category { $category }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. Reply: ganti <category> to change it.
recorded-transfer = ✅ Recorded a transfer of { $amount } from { $from } to { $to }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. It does not count as an expense.
recorded-transfer-to = ✅ Recorded a transfer of { $amount } to { $to }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. It does not count as an expense.
recorded-transfer-from = ✅ Recorded a transfer of { $amount } from { $from }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. It does not count as an expense.
recorded-many = ✅ Recorded { $count } entries:
recorded-many-hint = Reply: ganti <category> to change one.
item = { $thing } { $amount } ({ $category })

## Questions

ask-category = Which category does this expense belong to?
ask-category-income = Which category does this income belong to?
ask-amount = { $thing } — how much was it?
ask-which-amount = I could not make out the amount. Please write it again, such as 50rb or 50.000.
amount-too-large = I cannot record an amount that large. The largest is Rp10.000.000.000.000.
ask-account = I do not know that account. Name a bank, a wallet, or cash.
ask-meaning = I did not understand. Try 'beli kopi 20k', 'gaji 5jt' or 'laporan hari ini'.
ask-guess = { $thing } { $amount }, category { $category }. Right?
ask-repeat = { $minutes ->
    [0] { $thing } { $amount } was recorded just now. Is this a new one?
    [one] { $thing } { $amount } was recorded a minute ago. Is this a new one?
   *[other] { $thing } { $amount } was recorded { $minutes } minutes ago. Is this a new one?
}
ask-right-many = I am not sure about these:
ask-right = Right?
ask-which = Which one?
ask-which-hint = Reply with its number, 1 to { $last }.
all-of-them = All of them
choose-from-list = Please reply with a number from 1 to { $last }.
unknown-category = There is no category "{ $name }". There are: { $known }.
nothing-asked = All right 👍 Nothing is waiting for an answer.
dropped = All right, dropped.

## Corrections

confirmed = ✅ { $thing } { $amount } is recorded, category { $category }.
not-booked = All right, { $thing } { $amount } is not recorded.
edited = ✅ { $thing } { $amount } changed: { $changes }.
already-so = { $thing } { $amount } is just so already, category { $category }.
change-amount = amount { $from } → { $to }
change-category = category { $from } → { $to }
change-direction = { $from } → { $to }
change-day = day { $from } → { $to }
change-account = account { $from } → { $to }
change-description = description "{ $from }" → "{ $to }"
voided = 🗑️ { $thing } { $amount } was removed.
nothing-to-edit = I did not find the entry you mean.
other-direction = { $thing } { $amount } is under { $category }, while { $to } is for the other way round. If the direction is wrong, write 'itu pengeluaran' or 'itu pemasukan' first.
transfer-has-no-category = A transfer has no category: the money only changes its account.

## Categories

category-list = Expense categories: { $expense }
    Income categories: { $income }
    Want one of your own? Write 'kategori tambah Kopi: kopi, latte'.
category-item = { $name }
category-item-words = { $name } ({ $keywords }{ $more ->
    [0] {""}
   *[other] , +{ $more } more
})
keyword = { $word }
category-made = ✅ Category { $name } made{ $count ->
    [0] {""}
   *[other] , its words: { $keywords }
}.
category-made-income = ✅ Income category { $name } made{ $count ->
    [0] {""}
   *[other] , its words: { $keywords }
}.
category-exists = There is a category { $name } already. To give it words, write 'kategori { $name }: word, word'.
category-unknown = There is no category { $name } yet. To make it, write 'kategori tambah { $name }: word, word'.
category-how = Write the category's name, and its words if there are any, such as 'kategori tambah Kopi: kopi, latte'.
category-name-long = That name is too long: { $most } letters at most.
category-too-many = You have { $most } categories of your own already; no more can be made.
keywords-added = ✅ Words for { $name } added: { $keywords }.
keywords-known = All of these words lead to { $name } already.
keyword-long = "{ $word }" is too long: { $most } letters at most.
keyword-taken = "{ $word }" already leads to { $name }.
keywords-too-many = Too many: a category has { $most } words at most.
why-lexicon = Because of the word *{ $word }*, which usually is { $category }.
why-lesson = Because on { $day } you chose { $category } for *{ $phrase }*.
why-keyword = Because *{ $word }* is your word for { $category }.
why-name = Because of the word *{ $word }*, the name of a category of yours.
why-said = Because you chose { $category } yourself.
why-model = I know none of the words; my language model takes it for { $category }. If it is not, reply *ganti <category>* and I will remember.
why-nothing = I know none of the words, so it is { $category }. Reply *ganti <category>* and I will remember.
why-unknown = The reason was not kept. If it is not { $category }, reply *ganti <category>* and I will remember.
why-item = { $thing }: { $why }

## Savings

saving-created = ✅ Savings goal { $name } opened, target { $target }.
saving-created-without-target = ✅ Savings goal { $name } opened, without a target.
saving-exists = There is a goal { $name } already. { $aimed ->
    [0] Saved so far: { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-deposited = ✅ { $amount } put into { $name }. { $aimed ->
    [0] Saved so far: { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-withdrawn = ✅ { $amount } taken out of { $name }. { $aimed ->
    [0] Left: { $current }
   *[1] Progress { $current }/{ $target } ({ $percent }%)
}.
saving-stands = { $name }: { $aimed ->
    [0] { $current } saved
   *[1] { $current }/{ $target } ({ $percent }%)
}.
saving-item = { $name }: { $aimed ->
    [0] { $current }
   *[1] { $current }/{ $target } ({ $percent }%)
}
saving-list = Your savings goals:
saving-list-hint = Write 'setor <name> <amount>' to save.
saving-none = There is no savings goal yet. Write 'buat tabungan laptop 15jt', for example.
saving-unknown = There is no savings goal { $name }.
saving-too-little = There is only { $current } in { $name }, too little for that.
saving-other-currency = { $name } is kept in { $currency }. Please write the amount in that currency.
saving-name-missing = What is it for? Write 'buat tabungan laptop 15jt', for example.
saving-amount-missing = How much? Write 'setor laptop 500k', for example.
ask-target = There is no savings goal { $name } yet. What is its target?
ask-goal-deposit = Into which goal? { $names }
ask-goal-withdraw = Out of which goal? { $names }

## Personal data

export-sent = 📦 This is everything of yours: { $count ->
    [0] no entries yet, your settings
   *[other] { $count } entries, savings, categories, settings,
} and our messages. Two files follow: catat.json holds all of it, catatan.csv opens in Excel.
export-kept = 📦 I have written down everything of yours: { $count ->
    [0] no entries yet, your settings
   *[other] { $count } entries, savings, categories, settings,
} and our messages. Two files, catat.json (all of it) and catatan.csv (the entries), lie in the bot's data folder: { $path }. They remove themselves after a day.
export-cut = There is so much that each list holds only { $most } rows.
export-failed = Sorry, your data could not be written down. Please try again later.
own-data-in-group = This is about your own data, so please write it again in a chat with me alone.
erase-ask = ⚠️ Everything of yours will be erased and cannot be brought back: entries, savings, categories, settings, and all our messages. If whoever runs this bot keeps backups, their copies go once the time they are kept for is over.
    Want to save it first? Write 'ekspor data saya'.
    If you are sure, reply with this code within { $minutes } minutes: *{ $code }*
    If not, reply *batal*.
erase-too-late = The code is too old, so nothing was erased. If you still want it, write 'hapus semua data saya' again.
erase-dropped = All right, I erase nothing. Your data stays here.
erase-begun = Everything of yours is being erased. Thank you for keeping your books with me 🙏 If you write again one day, we start from the beginning.

## Talk

smalltalk = You are welcome! 😊
smalltalk-aside = All right, I have recorded nothing.
smalltalk-greeting = Hello! Is there anything to record? 😊
plan = All right, that is still a plan, so I have not recorded it. Tell me once it is done.
help = I keep your books from this chat. For example:
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

## Not yet

heard = I heard: "{ $text }"
no-room-audio = I cannot listen to voice notes yet. Please write it, such as 'makan siang 35rb'.
no-room-image = I cannot read receipts yet. Please write the total, such as 'belanja indomaret 132.500'.
no-room-document = I can't read documents yet. Just write it, for example 'listrik 250rb'.
no-room-other = I can't read messages of that kind yet. Just write it, for example 'beli kopi 20k'.
no-room-edit = Editing a message doesn't change your books yet. Write 'ganti <category>' or 'salah, harusnya 45rb'.
no-room-deletion = Deleting a message doesn't change your books. To take it back, write 'hapus transaksi terakhir'.
media-too-large = That file is too large; 16 MB at most. Just write it, for example 'makan siang 35rb'.
media-unavailable = I couldn't download the file. Send it again, or just write it.
audio-unclear = I couldn't make out the recording. Try again, or just write it.
image-unclear = I couldn't make out the photo. Take it again, or just write the total.
no-room-budget = I cannot keep budgets in this version. You can go on recording as usual.
no-room-balance = I cannot tell an account's balance in this version. Try 'laporan bulan ini'.
no-room-undo = I cannot undo changes in this version. Try 'hapus transaksi terakhir' or 'ganti <category>'.
no-room-search = I cannot search or show the history in this version. Try 'laporan hari ini'.
no-room-language = I cannot switch the language in this version.
given-up = Sorry, your message could not be processed, and nothing was recorded. Please write it again.

## For admins

session-logged-out = ⚠️ The WhatsApp session { $session } was logged out by its phone. Run catat logout, then catat pair.
session-locked = ⚠️ WhatsApp locked the account of session { $session }. Look at the phone, then pair again.
session-banned = ⚠️ WhatsApp banned session { $session } for { $minutes } minutes. The bot has stopped sending.
session-outdated = ⚠️ WhatsApp does not take this version of Catat any more (session { $session }). Please update it.
session-paused = ⚠️ The WhatsApp session { $session } has stopped. Please look at the logs and at /healthz.
