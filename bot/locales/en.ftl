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
registration-still-asks = I am still asking about this, so it does not count yet:
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
recorded-refund = ✅ Recorded a refund of { $amount }, category { $category }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. It lowers what you spent on { $category }. Reply: ganti <category> to change it.
recorded-refund-of = ✅ Recorded a refund of { $amount }, category { $category }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. Refund of { $thing } of { $bought }: it lowers what you spent on { $category }. Reply: ganti <category> to change it.
recorded-lent = ✅ Booked: { $party } owes you { $amount }{ $dated ->
    [0] {""}
   *[1] {" "}on { $day }
}. Neither income nor spending.
recorded-returned = ✅ Booked: { $party } gave back { $amount }{ $dated ->
    [0] {""}
   *[1] {" "}on { $day }
}. Neither income nor spending.
recorded-borrowed = ✅ Booked: you owe { $party } { $amount }{ $dated ->
    [0] {""}
   *[1] {" "}on { $day }
}. Neither income nor spending.
recorded-repaid = ✅ Booked: you gave back { $amount } to { $party }{ $dated ->
    [0] {""}
   *[1] {" "}on { $day }
}. Neither income nor spending.
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
amount-counted = { $amount } ({ $counted }, rate of { $day })
counted-later = No rate of { $currency } is known yet: it is kept, and counted once there is one. Write *{ $command }*.
item = { $thing } { $amount } ({ $category })
item-to-choose = { $thing } { $amount } ({ $category }{ $way ->
    [none] {""}
    [from] {" "}from { $account }
   *[of] , { $account }
})
item-of-day = { $item }, on { $day }
item-paid-ahead = { $item }, paid today for { $note }

## Receipts

receipt-read = I read a receipt{ $named ->
    [0] {""}
   *[1] {" "}from { $merchant }
}, total { $total }{ $dated ->
    [0] {""}
   *[1] , dated { $day }
}.
receipt-recorded-expense = { $paper } ✅ Recorded as an expense. Reply: ganti <category> to correct it.
receipt-recorded-income = { $paper } ✅ Recorded as income. Reply: ganti <category> to correct it.
receipt-recorded-transfer = { $paper } ✅ Recorded as a transfer; it does not count as spending.
receipt-either = { $item }. Is the total { $amount } or { $other }? Reply yes for { $amount }, or write the total.
receipt-without-total = I can see a receipt, but its total is not clear to me.
receipt-unpaid = The payment in that picture did not go through, so nothing is recorded.
code-paid = This is the QR code of { $merchant }, { $amount }. Have you paid it?
code-without-amount = This is the QR code of { $merchant }. If you have paid, please write how much.
code-unpaid = All right, nothing is recorded. Tell me once it is paid.
receipt-nothing = I found no payment in that picture, so nothing is recorded.
# Several pictures at once.
album-recorded = ✅ Recorded { $count } receipts, { $sums }:
album-sum-expense = expenses { $amount }
album-sum-income = income { $amount }
album-sum-transfer = transfers { $amount }
album-item = { $item }, from { $pictures } photos
album-same = { $count ->
    [one] One photo is the same file as another, so it counts once.
   *[other] { $count } photos are the same files as others, so they count once.
}
album-unread = { $count ->
    [one] One photo could not be read. Send a clearer one, or write its total.
   *[other] { $count } photos could not be read. Send clearer ones, or write their totals.
}
album-unpaid = { $count ->
    [one] One payment did not go through, so it is not recorded.
   *[other] { $count } payments did not go through, so they are not recorded.
}
album-nothing = { $count ->
    [one] One photo shows no payment, so nothing of it is recorded.
   *[other] { $count } photos show no payment, so nothing of them is recorded.
}
album-aside = { $count ->
    [one] One photo is left out, as you wrote.
   *[other] { $count } photos are left out, as you wrote.
}
album-lists = { $count ->
    [one] One photo is a list of transactions. Please send it by itself.
   *[other] { $count } photos are lists of transactions. Please send them one at a time.
}
album-left = { $count ->
    [one] The total of one more photo is not clear. Please send it by itself.
   *[other] The totals of { $count } more photos are not clear. Please send them one at a time.
}
# A list of what a bank or wallet moved.
rows-read = This is a list of transactions; I have recorded nothing from it:
row-open = { $nth }. { $day } – { $thing } { $sign }{ $amount }
row-recorded = { $nth }. { $day } – { $thing } { $sign }{ $amount } (recorded already)
row-failed = { $nth }. { $day } – { $thing } { $sign }{ $amount } (failed or not completed)
rows-left = { $count ->
    [one] … and one more row. Please send its part of the picture for that.
   *[other] … and { $count } more rows. Please send their part of the picture for those.
}
rows-unread = { $count ->
    [one] One more row could not be read in full. Please write it.
   *[other] { $count } more rows could not be read in full. Please write them.
}
rows-hint = Which of them shall I record? Reply with the numbers, such as *1 and 2*, or *all*, or *cancel*.
rows-none = All of it is recorded already or did not go through, so I record nothing.
rows-several = "{ $words }" stands at numbers { $numbers }. Please reply with the number.
rows-failed = { $count ->
    [one] One row failed or is not completed, so it is not recorded.
   *[other] { $count } rows failed or are not completed, so they are not recorded.
}
receipt-goods = Receipt{ $named ->
    [0] {""}
   *[1] {" "}from { $merchant }
}{ $dated ->
    [0] {""}
   *[1] {" "}of { $day }
}:
receipt-thing = { $nth }. { $thing }{ $counted ->
    [0] {""}
   *[1] {" "}× { $count }
} – { $amount }
receipt-goods-left = … and { $left } more
receipt-goods-unread = (I could not read the goods one by one)
receipt-discount = Discount { $amount }
receipt-tax = Tax { $amount }
receipt-service = Service { $amount }
receipt-rounding = Rounding { $amount }
receipt-fee = { $thing } { $amount }
receipt-total = Total { $amount }
no-receipt = I have not read any receipt yet. Send me a photo of it.
no-receipt-of = I have not read any receipt from "{ $shop }" yet.
# "did rice go up?"
price-last = { $thing } was last { $price }{ $named ->
    [0] {""}
   *[1] {" "}at { $merchant }
}, { $day }{ $counted ->
    [0] {""}
   *[1] {" "}({ $count } for { $amount })
}.
price-rose = Up { $difference } ({ $percent }%) from { $before } ({ $thing }{ $named ->
    [0] {""}
   *[1] {" "}at { $merchant }
}, { $day }).
price-fell = Down { $difference } ({ $percent }%) from { $before } ({ $thing }{ $named ->
    [0] {""}
   *[1] {" "}at { $merchant }
}, { $day }).
price-stayed = The same as { $thing }{ $named ->
    [0] {""}
   *[1] {" "}at { $merchant }
}, { $day }: { $before }.
price-only-one = I have read it only once, so there is nothing to compare with.
price-unknown = I have not read any receipt with "{ $words }" yet, so I do not know its price.
# "split by category"
split-done = ✅ Receipt{ $named ->
    [0] {""}
   *[1] {" "}from { $merchant }
} { $total } split by category:
split-hint = Reply *undo* to put it together again.
split-nothing = All goods on that receipt are { $category }, or unknown to me, so there is nothing to split.
split-changed = { $thing } was changed to { $amount }, which is not the receipt's total any more, so I cannot split it.
receipt-is-split = That receipt is split already. Reply *undo* first to do it anew.
receipt-asked-first = I am still asking about its total. Please answer that first.
receipt-no-goods = I could not read the goods on that receipt one by one.
receipt-does-not-add-up = The goods that I read on that receipt come to { $goods }, its total is { $total }. They do not agree, so I reckon nothing from them.
# "my share was the fried rice and iced tea"
share-of = Your share: { $things }{ $changed ->
    [0] {""}
   *[1] {" "}= { $goods }, with its tax, service and discount { $share }
}.
share-thing = { $thing }{ $counted ->
    [0] {""}
   *[1] {" "}× { $count }
} { $amount }
share-unknown = There is no "{ $words }" on that receipt. It has:
share-several = Which "{ $words }"? Write it again with its full name:
ask-kept-paper = { $thing } { $amount }: the same receipt is recorded already. Record it again?
ask-known-paper = { $thing } { $amount }: it may have come with a bank's statement already. Record it again?
ask-kept-papers = The same receipt is recorded already:
ask-again = Record it again?

## Questions

ask-category = Which category does this expense belong to?
ask-category-income = Which category does this income belong to?
ask-amount = { $thing } — how much was it?
ask-which-amount = I could not make out the amount. How much was it? Please write it again, such as 50rb or 50.000.
amount-too-large = I cannot record an amount that large. The largest is Rp10.000.000.000.000.
ask-account = I do not know that account. Name a bank, a wallet, or cash.
ask-meaning = I did not understand. Try 'beli kopi 20k', 'gaji 5jt' or 'laporan hari ini'.
ask-guess = { $thing } { $amount }, category { $category }. Right?
ask-guess-transfer = { $thing } { $amount }, into { $category }. Right?
ask-guess-of-day = { $thing } { $amount }, category { $category }, on { $day }. Right?
ask-repeat = { $minutes ->
    [0] { $thing } { $amount } was recorded just now. Is this a new one?
    [one] { $thing } { $amount } was recorded a minute ago. Is this a new one?
   *[other] { $thing } { $amount } was recorded { $minutes } minutes ago. Is this a new one?
}
ask-right-many = I am not sure about these:
ask-right = Right?
ask-either-day = Is that for the day to come, or was it on the day that has passed?
ask-either-amount = Is that rupiah, or the currency of your book?
ask-either-heard = I could not hear the amount clearly. Which one?
either = { $items }
ask-which = Which one?
ask-which-hint = Reply with its number, 1 to { $last }.
part-of-it = Okay, that is part of { $thing } { $amount } already, so I add nothing.
ask-other-category = { $thing } { $amount }: which category is right? There are: { $known }.
amend-or-new = { $amount }: change the one before, or a new entry?
amend-one = Change { $thing } { $amount } to { $to }
amend-one-of = Change one of those before to { $to }
amend-new = A new entry of { $amount }
ask-what-is-wrong = What is wrong with { $items }? Write, say, 'should be 30rb', 'yesterday', or 'delete'.
all-of-them = All of them
choose-from-list = Please reply with a number from 1 to { $last }.
numbers-gone = { $count ->
    [one] Number { $numbers } is not there any more.
   *[other] Numbers { $numbers } are not there any more.
}
category-of-incomes = { $name } is a category of incomes, and this is an expense. Which one is it? There are: { $known }.
category-of-expenses = { $name } is a category of expenses, and this is an income. Which one is it? There are: { $known }.
unknown-category = There is no category "{ $name }". There are: { $known }.
nothing-asked = All right 👍 Nothing is waiting for an answer.
dropped = All right, dropped.

## Corrections

confirmed = ✅ { $thing } { $amount } is recorded, category { $category }.
booked-long-ago = This message was written on { $day }, so it is booked on that day.
not-booked = All right, { $thing } { $amount } is not recorded.
edited = ✅ { $thing } { $amount } changed: { $changes }.
draft-edited = Okay, { $changes }.
already-so = { $thing } { $amount } is just so already, category { $category }.
transfer-already-so = { $thing } { $amount } is just so already.
change-amount = amount { $from } → { $to }
change-category = category { $from } → { $to }
change-direction = { $from ->
    [income] income
    [expense] expense
    [refund] refund
   *[transfer] transfer
} → { $to ->
    [income] income
    [expense] expense
    [refund] refund
   *[transfer] transfer
}
change-day = day { $from } → { $to }
change-account = account { $from } → { $to }
change-to-account = to account { $from } → { $to }
change-party = with { $from } → { $to }
change-description = description "{ $from }" → "{ $to }"
voided = 🗑️ { $thing } { $amount } was removed.
nothing-to-edit = I did not find the entry you mean.
nothing-on-day = There is no entry{ $named ->
    [0] {""}
   *[1] {" "}"{ $words }"
} on { $day }.
other-direction = { $thing } { $amount } is under { $category }, while { $to } is for the other way round. If the direction is wrong, write 'itu pengeluaran' or 'itu pemasukan' first.
transfer-account-how = A transfer has two accounts. Reply *undo* and write it again, for example 'transfer 200k from BCA to OVO'.
quote-names-nothing = The message you quote booked nothing, so I changed nothing. For the latest change, write without quoting.
transfer-has-no-category = A transfer has no category: the money only changes its account.
voided-movement = 🗑️ { $out ->
    [0] Deposit
   *[1] Withdrawal
} of { $amount } deleted.
goal-kept = { $name } still has deposits or withdrawals, so I keep that goal. Remove those first.
voided-goal = 🗑️ The goal { $name } is deleted.
movement-edited = ✅ { $out ->
    [0] Deposit
   *[1] Withdrawal
} changed: amount { $from } → { $to }.
movement-already-so = The amount is { $amount } already.
movement-amount-only = Only the amount of a savings movement can be changed, for example 'wrong, should be 450k'.
movement-other-currency = That movement is in { $currency }. Please write the amount in that currency.
movement-which = That message filled several goals. Write 'undo' to take all of it back, then write it again.
movement-overdraws = Money was taken out of that goal since, so it would hold less than nothing. Please undo the withdrawal first.
reread-same = Okay, nothing changes.
reread-kept = Okay, nothing changes: what you corrected yourself stays.
reread-gone = What that message booked was removed, so it still does not count. Send it as a new message to book it.
reread-order = I don't carry out an edited command again. If you still need it, send it as a new message.
reread-unclear = I can't make out your edited message, so nothing was changed. Write the correction, for example 'wrong, should be 45k'.

## Undo and history

undone = ↩️ Undone: { $what }. Want it back? Reply *restore*.
undone-is-back = ↩️ Undone: { $what }.
restored = ↪️ Restored: { $what }.
reversed-nothing = Okay, that was not in effect any more.
nothing-to-undo = There is nothing to undo.
change-stays = Change #{ $number } can't be undone: it is undone already, or not yours.
undo-one-change = One at a time, please: *undo #* and one number.
nothing-to-restore = There is nothing to restore.
nothing-to-restore-named = No "{ $words }" was deleted, so there is nothing to restore.
reverse-changed-since = That was changed again since ({ $what }). Go on all the same? Reply *yes* or *no*.
reverse-running = That is running. Wait until it is done, then try again.
reverse-begun = Okay, these are many entries, so I { $restores ->
    [1] restore
   *[other] undo
} them bit by bit. *history* tells when it is done.
reverse-many-changed-since = Some of these many entries were changed again since. Go on all the same? Reply *yes* or *no*.
reverse-name-taken = The name { $name } is taken by another, so I can't { $restores ->
    [0] undo that
   *[1] restore it
} yet. Please rename one of them first.
reverse-in-use = { $name } is still used by other entries, so I can't { $restores ->
    [0] undo
   *[1] restore
} that yet. Please undo those first.
reverse-overdraws = { $restores ->
    [0] { $name } would hold less than nothing, so I can't undo that yet. Please undo the withdrawal first.
   *[1] { $name } would hold less than nothing, so I can't restore that yet. Put some money in first, or undo the other withdrawal.
}
reverse-goal-gone = { $name } is gone, so I can't { $restores ->
    [0] undo
   *[1] restore
} that yet. Please restore the goal first.
reverse-given-back = More would have come back of { $named ->
    [0] that expense
   *[1] { $name }
} than it was, so I can't do that yet. Please change or delete what came back first.
given-back-exceeds = { $back } would have come back of { $named ->
    [0] that expense
   *[1] { $name }
}, more than it was, so I left it as it is. Please change or delete what came back first.
reversed-entry-gone = { $thing } { $amount } is not booked
reversed-entry-back = { $thing } { $amount } is booked again
reversed-entry-asked = { $thing } { $amount } waits for your answer again
reversed-entry = { $thing } { $amount }: { $changes }
reversed-movement = { $out ->
    [0] deposit
   *[1] withdrawal
} { $from } → { $to }
reversed-movement-gone = { $out ->
    [0] deposit
   *[1] withdrawal
} of { $amount } is gone
reversed-movement-back = { $out ->
    [0] deposit
   *[1] withdrawal
} of { $amount } is booked again
reversed-account-gone = the account { $name } is gone
reversed-account = the account { $name } is as it was
reversed-party = { $name } is among the debts as before
reversed-plan-gone = the instalments for { $name } are gone
reversed-plan-back = the instalments for { $name } are back
reversed-goal-gone = goal { $name } is not opened
reversed-goal-back = goal { $name } is back
reversed-category-gone = category { $name } is not made
reversed-category-back = category { $name } is back
reversed-category-words = keywords of category { $name }
reversed-category-name = category { $from } → { $to }
history = Latest changes:
history-empty = No changes yet. Just start with 'coffee 20k'.
history-hint = Reply *undo* to take back the latest, *restore* to bring it back.
history-change = #{ $number } { $at } { $kind ->
    [booking] booked: { $what }
    [edit] changed: { $what }
    [void] deleted: { $what }
    [confirmation] confirmed: { $what }
    [category] category: { $what }
    [accounts] accounts: { $what }
    [import] imported: { $what }
    [undo] undone: { $what }
    [restore] restored: { $what }
   *[other] { $what }
}{ $more ->
    [0] {""}
   *[other] , +{ $more } more
}{ $running ->
    [0] {""}
   *[1] {" "}(running)
}{ $gone ->
    [0] {""}
   *[1] {" "}({ $kind ->
        [void] restored
        [undo] restored
       *[other] undone
    })
}
history-movement = { $out ->
    [0] deposit
   *[other] withdrawal
} of { $amount }
history-goal = goal { $name }
history-thing = { $thing }
history-thing-amount = { $thing } { $amount }
preview = Here is the summary, nothing is booked yet:
preview-hint = Reply *book it* if it is right, or *cancel*.
preview-which = That is still a summary, nothing is booked. Name the thing, such as 'the coffee should be 25k', or reply *book it* or *cancel*.
expired-draft = (The question about { $thing } was not answered yesterday, so nothing was booked.)
expired-confirm = (An entry from yesterday was not confirmed, so it does not count. Quote the question and reply *yes* if it is right.)
expired-target = (The goal { $name } was not opened yesterday. Write 'open savings { $name }' if you still want it.)
expired-preview = (Yesterday's summary was not booked.)
expired-rows = (Yesterday's list of transactions was not recorded.)

## Categories

category-offer = There is no category "{ $name }" yet. Which one do you mean?
category-offer-hint = { $last ->
    [1] Reply *1* to make it, or write 'change to' and a category that is there.
   *[other] Reply with its number, 1 to { $last }.
}
category-offer-new = Make a category { $name }
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
category-renamed = ✅ Category { $from } is now called { $to }.
category-named-so = Category { $name } is called that already.
category-name-taken = Another category is called { $name } already. To make them one, write 'gabung kategori { $from } ke { $name }'.
category-name-taken-all = Another category is called { $name } already. Please choose another name.
category-name-marks = A category's name holds no comma, no colon and no new line.
category-rename-how = Write the old name and the new one, such as 'ganti nama kategori Makan jadi Jajan'.
category-merged = ✅ Category { $from } is now part of { $into }, with all of its entries.
category-merge-itself = Both are the same category, { $name }, so there is nothing to merge.
category-merge-income = { $from } is for income and { $into } for expenses, so they cannot be merged.
category-merge-expense = { $from } is for expenses and { $into } for income, so they cannot be merged.
category-merge-catch-all = { $name } cannot become part of another: it holds whatever fits nowhere else. The other way round works: 'gabung kategori { $into } ke { $name }'.
category-merge-how = Write which category becomes part of which, such as 'gabung kategori Belanja ke Belanja Harian'.
category-merged-already = Category { $name } is part of { $into } already.
category-deleted = ✅ Category { $name } was deleted. Its entries stay.
category-hidden = ✅ Category { $name } was deleted. Its entries stay; new ones go to { $other }.
category-deleted-already = Category { $name } was deleted already. To have it back, write 'kategori tambah { $name }'.
category-delete-catch-all = { $name } cannot be deleted: it holds whatever fits nowhere else. If you do not like its name, write 'ganti nama kategori { $name } jadi ...'.
category-delete-how = Write which category to delete, such as 'hapus kategori Kopi'.
category-not-found = There is no category "{ $name }". { $count ->
    [0] Write 'kategori' to see them all.
    [one] Did you mean { $near }?
   *[other] Close to it: { $near }.
}
why-lexicon = Because of the word *{ $word }*, which usually is { $category }.
why-lesson = Because on { $day } you chose { $category } for *{ $phrase }*.
why-keyword = Because *{ $word }* is your word for { $category }.
why-name = Because of the word *{ $word }*, the name of a category of yours.
why-said = Because you chose { $category } yourself.
why-model = I know none of the words; my language model takes it for { $category }. If it is not, reply *ganti <category>* and I will remember.
why-likeness = It reads like other entries that are { $category }. If it is not, reply *ganti <category>* and I will remember.
why-refund = Because it is a refund of { $thing } of { $day }, which is { $category }.
why-nothing = I know none of the words, so it is { $category }. Reply *ganti <category>* and I will remember.
why-unknown = The reason was not kept. If it is not { $category }, reply *ganti <category>* and I will remember.
why-item = { $thing }: { $why }
rate-of-entry = Counted as { $counted }: 1 { $currency } = { $rate }, rate of { $day } ({ $source })
rates-of-report = The rates it goes by:
rate-of-sum = 1 { $currency } = { $rate }, rate of { $day } ({ $source }): { $count } { $count ->
        [one] entry
       *[other] entries
    }, { $own } counted as { $counted }
rate-by-hand = by you
rate-by-file = from a file
rate-by-api = by the operator
rate-by-ecb = European Central Bank
rate-of-day = 1 { $currency } = { $rate } ({ $day })
rate-known = 1 { $currency } = { $rate }, rate of { $day } ({ $source }).
rate-none = No rate of { $currency } is known yet. Write for example *kurs usd 16.400*.
rate-which = The rate of which currency? Write for example *kurs usd 16.400*.
rate-unknown = I don't know the currency { $code }. Write for example *kurs usd 16.400*.
rate-own = { $currency } is your book's own currency, so it needs no rate. Name another one, for example *kurs usd 16.400*.
rate-other = Rates here are always in { $currency }, your book's currency.
rate-ahead = { $day } has not come yet; rates are for today or days gone by.
rate-not-positive = A rate has to be above nought.
rate-too-far = No two currencies are that far apart. Write for example *kurs usd 16.400*.
rate-unread = I can't read that rate. Write for example *kurs usd 16.400*.
rate-far = The nearest rate I know is 1 { $currency } = { $known } ({ $known-day }). Is 1 { $currency } = { $rate } right for { $day }? Reply *yes* or *no*.
rate-set = ✅ Rate of { $day }: 1 { $currency } = { $rate }. { $count } { $count ->
        [one] entry is
       *[other] entries are
    } counted by it.
rate-left = { $count } more { $count ->
        [one] entry
       *[other] entries
    } in { $currency } still have no rate, the first on { $first }.
rate-recounted = Entries of other currencies are being counted anew by the rates known now.
why-numbers = The numbers: { $numbers }.
number-booked = *{ $words }* is what I recorded
number-count = *{ $words }* is how many
number-rate = *{ $words }* is what I reckoned with
number-part = *{ $words }* is included
number-sum = *{ $words }* is the sum of all
number-change = *{ $words }* is what was handed over or back
number-taken-back = *{ $words }* was taken back
number-discount = *{ $words }* is the price before, or off the price
number-shared = *{ $words }* is shared with others
number-told = *{ $words }* is only mentioned, not paid
number-name = *{ $words }* is part of a name
number-day = *{ $words }* is when it was
number-unknown = *{ $words }*, and I do not know what for

## Looking up

lookup-latest = Latest entries:
lookup-days = { $days ->
    [0] { $from }
   *[other] { $from } – { $to }
}: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}, { $sums }
lookup-search = "{ $words }": { $count ->
    [1] 1 entry
   *[other] { $count } entries
}{ $summed ->
    [0] {""}
   *[other] , { $sums }
}:
lookup-sum-expense = { $sum } out
lookup-sum-income = { $sum } in
lookup-sum-transfer = { $sum } moved
lookup-checked = Yes. { $words } is booked:
lookup-unchecked = { $words } is not booked yet. Want to book it? Just write it with its amount.
lookup-largest-expense = Largest expenses{ $named ->
    [0] {""}
    [1] {" "}in { $of }
   *[2] {" "}with "{ $of }"
}{ $by ->
    [0] {""}
   *[1] {" "}by { $account }
} { $from } – { $to }:
lookup-largest-income = Largest income{ $named ->
    [0] {""}
    [1] {" "}in { $of }
   *[2] {" "}with "{ $of }"
}{ $by ->
    [0] {""}
   *[1] {" "}by { $account }
} { $from } – { $to }:
lookup-largest-transfer = Largest transfers{ $named ->
    [0] {""}
    [1] {" "}in { $of }
   *[2] {" "}with "{ $of }"
}{ $by ->
    [0] {""}
   *[1] {" "}by { $account }
} { $from } – { $to }:
lookup-item = { $nth }. { $day } · { $thing } { $amount } ({ $category }{ $way ->
    [none] {""}
    [from] {" "}from { $account }
   *[of] , { $account }
}){ $pending ->
    [0] {""}
   *[1] {" "}– not confirmed
}
lookup-left-out = Not included: { $entries }.
lookup-left-out-item = { $count ->
    [one] one entry
   *[other] { $count } entries
} in { $currency }
lookup-more = { $left } more. Reply *more*.
lookup-no-more = There is nothing more to show.
lookup-none = No entry holds "{ $words }".
lookup-empty = There are no entries there yet.
lookup-empty-day = There is no { $way ->
    [income] income
    [expense] expense
   *[any] entry
} { $today ->
    [1] yet today
   *[0] on { $day }
}.

## Savings

saving-created = ✅ Savings goal { $name } opened, target { $target }.
saving-created-without-target = ✅ Savings goal { $name } opened, without a target.
saving-exists = There is a goal { $name } already. { $aimed ->
    [0] Saved so far: { $current }
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
saving-name-long = That name is too long for a goal: { $most } letters at most. Try a shorter one.
saving-name-missing = What is it for? Write 'buat tabungan laptop 15jt', for example.
saving-amount-missing = How much? Write 'setor laptop 500k', for example.
ask-target = There is no savings goal { $name } yet. What is its target?
ask-target-of-more = There is no savings goal { $name } yet; { $amount } now waits to go into it. What is its target?
target-below-deposits = A target of { $target } is less than the { $amount } that waits to go into { $name }. What is its target? Reply with an amount, or 'tanpa target'.
ask-goal-deposit = Into which goal? { $names }
ask-goal-withdraw = Out of which goal? { $names }

## Data pribadi

export-sent = 📦 This is everything of yours: { $count ->
    [0] no entries yet, your settings
   *[other] { $count } entries, savings, categories, settings,
} and our messages. Two files follow: catat.json holds all of it, catatan.csv opens in Excel.
export-kept = 📦 I have written down everything of yours: { $count ->
    [0] no entries yet, your settings
   *[other] { $count } entries, savings, categories, settings,
} and our messages. Two files, catat.json (all of it) and catatan.csv (the entries), lie in the bot's data folder: { $path }. They remove themselves after a day.
export-begun = 📦 I am getting all your data together. The files follow in a moment.
export-begun-kept = 📦 I am getting all your data together. In a moment there will be two files, catat.json (all of it) and catatan.csv (the entries), in the bot's data folder: { $path }. They remove themselves after a day.
export-in-work = 📦 I am still getting your data together. Just a moment more.
export-too-soon = 📦 I wrote your data down a short while ago. You can ask again from { $time } on.
export-too-much = You have more than { $thousands },000 rows, too many for me to write down from a chat. Please ask whoever runs this bot for a copy.
export-unconfirmed = I can write your data down once you are registered.
export-failed = Sorry, your data could not be written down. Please try again later.
own-data-in-group = This is about your own data, so please write it again in a chat with me alone.
dashboard-link = This link lets you in to your dashboard: { $link }
    It is good for { $minutes } minutes, and once. Pass it on to nobody: whoever opens it is in as you.
dashboard-none = There is no web dashboard with this bot yet, so there is no link to it. All of it works from the chat: try 'this month', 'send excel' or 'help'.
dashboard-here = You are in your dashboard already. A link for another browser is sent on WhatsApp only.
dashboard-offer = Want to see it on the web, and set a password? Write 'dashboard'.
join-offered = This code is from a web page that was registered with { $email }. If that is you, reply *ya { $code }*: this number and that account become one, and cannot be parted again. Whoever is logged in there is out then.
    If somebody else sent you the code, do not reply: they would see all that you have written down.
join-done = ✅ This number is joined with the web account { $email }.
join-done-without-password = ✅ This number is joined with the web account { $email }. To be safe, everybody who was logged in there is out, and the password from there is gone. Write *dashboard*: behind the link you set a new one.
join-unknown = That is no code of ours, or its time is over. Ask for a new one on the web page and send it here.
join-too-many = Too many codes that were none. Try again in a few minutes.
erase-ask = ⚠️ Everything of yours will be erased and cannot be brought back: entries, savings, categories, settings, and all our messages. If whoever runs this bot keeps backups, their copies go once the time they are kept for is over.
    If you are sure, reply with this code within { $minutes } minutes: *{ $code }*
    If not, reply *batal*.
erase-by-phone = So that nobody does it in a browser that was left open, this is done from your phone only: write 'hapus semua data saya' on WhatsApp.
erase-save-first = Want to save it first? Write 'ekspor data saya'.
erase-wrong-code = That isn't the code, so nothing is erased yet. Copy it exactly as it stands above, or reply *batal*.
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

## Settings

set-name = ✅ Okay, from now on you are { $name }.
set-name-long = That name is too long, { $most } letters at most.
set-zone = ✅ Your time zone is { $zone } now. Entries that are booked stay on their days.
set-zone-unknown = I don't know that time zone. Write for example 'time zone WIB' or 'time zone Asia/Singapore'.
set-language = ✅ Okay, English from now on.
set-language-unknown = I only speak Indonesian and English. Write 'bahasa indonesia' or 'english please'.
set-currency = ✅ Your book's currency is { $currency } now. Old entries keep theirs.
set-currency-unknown = I don't know that currency. Write for example 'currency USD'.
set-currency-shared = This book is shared, so its currency can't be changed from here.
set-report-daily = ✅ I'll send the daily report every day at { $time }.
set-report-weekly = ✅ I'll send the weekly report every Monday at { $time }.
set-report-monthly = ✅ I'll send the monthly report on { $kind ->
    [last] the last day of each month
    [last-working] the last working day of each month
   *[day] day { $number } of each month
} at { $time }.
set-report-weekly-day = It stays on Mondays, when a whole week (Monday to Sunday) is over.
set-report-monthly-day = It comes when a whole month of yours is over. If your month begins on day { $number }, write 'month starts on { $number }'.
set-report-daily-off = ✅ Daily report turned off.
set-report-weekly-off = ✅ Weekly report turned off.
set-report-monthly-off = ✅ Monthly report turned off.
set-reports = ✅ Turned on: { $reports }.
set-reports-off = ✅ All reports turned off: daily, weekly, monthly. To have them again, write *turn on all reports*.
set-quiet = ✅ Quiet hours { $from }–{ $until }: nothing is sent by itself then.
set-quiet-off = ✅ Quiet hours turned off.
set-already = It is like that already 👍
profile = Your account:
profile-name = Name: { $name }
profile-phone = Number: { $phone }
profile-zone = Time zone: { $zone }
profile-language = Language: English
profile-currency = Currency: { $currency }
profile-daily = Daily report: { $time }
profile-weekly = Weekly report: { $time }
profile-monthly = Monthly report: { $time }
profile-quiet = Quiet hours: { $time }
profile-off = off
profile-hint = Change it with 'call me …', 'time zone …', 'language …', 'daily report at …' or 'quiet hours 22-06'.
profile-waiting = Status: not confirmed. Reply *yes* so that your entries count.

## Help

help-booking = Booking: just write what happened.
    • coffee 20k
    • salary 5m
    • coffee 20k, parking 5k
    • yesterday petrol 50k with gopay
    • preview first: coffee 20k, parking 5k — I show it, and book it when you reply *book it*
help-corrections = Correcting: quote the confirmation, or just write for the latest.
    • change to transport
    • wrong, should be 45k
    • delete last transaction
    • undo — takes back the latest change, restore — brings it back
    • history — the ten latest changes
    Editing or deleting your own message changes its entries too, and the reaction ❌ deletes them.
help-categories = Categories:
    • kategori
    • kategori tambah Kopi: kopi, latte
    • ganti nama kategori Makan jadi Jajan
    • gabung kategori Belanja ke Belanja Harian
    • hapus kategori Kopi
    • why? — why it has its category
help-savings = Savings:
    • buat tabungan laptop 15jt
    • setor laptop 500k
    • tarik 200k dari tabungan laptop
    • tabungan laptop sampai 1 Juni
    • pindahin 200rb dari laptop ke nikah
    • tutup tabungan laptop
    • tabungan
help-reports = Reports and looking up:
    • report today
    • report this month
    • 5 largest expenses this month
    • compare this month last month
    • latest transactions
    • search coffee
    • receipt details
    • did rice go up?
help-settings = Settings and your data:
    • my account
    • call me Dewi
    • time zone WITA
    • bahasa indonesia
    • currency USD
    • kurs usd 16.400
    • daily report at 9 pm
    • quiet hours 22-06
    • export my data
    • delete my data
help-topics = More: *help booking*, *help corrections*, *help categories*, *help savings*, *help reports*, *help settings*.

## Not yet

heard = I heard: "{ $text }"
no-room-audio = I cannot listen to voice notes yet. Please write it, such as 'makan siang 35rb'.
no-room-image = I cannot read receipts yet. Please write the total, such as 'belanja indomaret 132.500'.
no-room-document = I can't read documents yet. Just write it, for example 'listrik 250rb'.
no-ears-admin = For the admin: what hears voice notes is not installed. Bring it with { $command }, then restart Catat.
no-eyes-admin = For the admin: what reads photos and documents is not installed. Bring it with { $command }, then restart Catat.
no-room-other = I can't read messages of that kind yet. Just write it, for example 'beli kopi 20k'.
media-too-large = That file is too large; 16 MB at most. Just write it, for example 'makan siang 35rb'.
media-unkept = I can't keep your file right now. Please send it again later, or just write it.
media-unavailable = I couldn't download the file. Send it again, or just write it.
audio-unclear = I did not hear anything. Try again, or just write it.
image-unclear = I couldn't make out the photo. Take it again, or just write the total.
image-heic = I cannot read HEIC photos yet. Please send it as a usual photo (JPG).
document-locked = That document opens by a password, so I cannot read it. Please send one without, or just write the total.
media-unsupported = I cannot read files of that kind yet. Please send a photo (JPG) or a PDF, or just write the total. A bank's statement I can read as CSV, XLSX, OFX, QIF, CAMT.053 and MT940.
balance-of-month = I do not know yet what is in your accounts; write for example 'balance bca 2m' and I count from there. This is what came in and went out this month:
no-room-forecast = I cannot look ahead yet. Try 'report this month'.
no-room-all-at-once = I cannot move so many entries at once yet. Name the day, such as 'semua pengeluaran kemarin pindahin ke bca', or their numbers in a list.
ask-near-goal = There is a goal { $near } already. Make a new goal { $name } all the same? Reply *yes* or *no*.
sum-too-large = Your message could not be processed, and nothing was recorded: the amounts in your books add up to more than I can count. Take out those that are too large first, for example with 'undo'.
given-up = Sorry, your message could not be processed, and nothing was recorded. Please write it again.
undecryptable = A message of yours arrived and could not be opened. Please send it again.

## For admins

session-logged-out = ⚠️ The WhatsApp session { $session } was logged out by its phone. Run catat logout, then catat pair.
session-locked = ⚠️ WhatsApp locked the account of session { $session }. Look at the phone, then pair again.
session-banned = ⚠️ WhatsApp banned session { $session } for { $minutes } minutes. The bot has stopped sending.
session-outdated = ⚠️ WhatsApp does not take this version of Catat any more (session { $session }). Please update it.
session-away = ⚠️ The WhatsApp session { $session } has not been connected for two minutes. The bot goes on trying.
session-paused = ⚠️ The WhatsApp session { $session } has stopped. Please look at the logs and at /healthz.

## Accounts

account-opened = ✅ Opened the account { $name }, { $owed ->
    [0] with { $balance } in it
   *[1] with { $balance } owed
}.
account-opened-empty = ✅ Opened the account { $name }. Write 'balance { $name } 500k' if there is something in it.
account-exists = The account { $name } is there already{ $owed ->
    [0] , with { $balance } in it
   *[1] , with { $balance } owed
}.
account-unknown = There is no account { $name } yet. Write 'balance { $name } 500k' to open it.
account-name-long = An account's name has at most { $most } letters.
account-of-sums = { $name } is worked out from what you told me, so it is not changed directly. See 'list debts'.
account-opening-set = ✅ Balance of { $name }: { $owed ->
    [0] { $balance }
   *[1] { $balance } owed
}. From here on I count what comes in and goes out.
account-agrees = That agrees: { $name } { $owed ->
    [0] { $balance }
   *[1] { $balance } owed
}.
account-reconciled = ✅ { $name } is now { $owed ->
    [0] { $balance }
   *[1] { $balance } owed
}. The difference of { $difference } is kept as an adjustment, neither income nor spending.
account-other-currency = The account { $name } is in { $currency }. Open another one for that currency.
account-days = ✅ { $name }: { $statement ->
    [0] {""}
   *[other] closes on day { $statement }
}{ $due ->
    [0] {""}
   *[other] {" "}due on day { $due }
}.
account-renamed = ✅ The account { $from } is now called { $name }.
account-name-taken = There is an account { $name } already. If they are the same, write 'merge account { $from } into { $name }'.
account-merged = ✅ The account { $from } is now part of { $name }.
account-merge-itself = That is the same account: { $name }.
account-merge-currencies = Two accounts of different currencies cannot be merged.
account-merge-unknown = I do not know the balance of { $name }. Write 'balance { $name } 150k' first, then merge.
account-not-empty = { $name } still { $owed ->
    [0] holds { $balance }
   *[1] owes { $balance }
}{ $count ->
    [0] {""}
   *[other] , { $others }
}. Move it first, or write 'balance { $name } 0', then close it.
account-closed = ✅ Closed the account { $name }. Its entries stay.
account-default = ✅ Where you name none, I take { $name }.
account-default-none = ✅ Where you name none, I leave the account open.
ask-new-account = There is no account { $name } yet. Open it with { $balance } in it?
transfer-to-itself = From { $name } to { $name } nothing moves, so nothing is booked. Where did it go?

balance-stands = Balance of { $name }: { $owed ->
    [0] { $balance }
   *[1] { $balance } owed
}{ $count ->
    [0] {""}
   *[other] , { $others }
}{ $due ->
    [0] {""}
   *[other] , due on day { $due }
}.
balance-stood = Balance of { $name } at the end of { $day }: { $owed ->
    [0] { $balance }
   *[1] { $balance } owed
}{ $count ->
    [0] {""}
   *[other] , { $others }
}.
balance-not-yet = I do not know what was in { $name } at the end of { $day }: it is known from { $since } on.
balance-moved = I do not know what is in { $name }; by your entries, in less out comes to { $moved }. What is the balance now?
balance-nothing-moved = Nothing has moved in the account { $name } yet. What is the balance now?
balance-all = Balances on { $day }:
balance-all-then = Balances at the end of { $day }:
balance-none-then = I do not know what was in your accounts at the end of { $day }: none is known from so early on.
balance-unknown-then = I do not know what was in: { $names }.
balance-item = • { $name }: { $owed ->
    [0] { $balance }
   *[1] { $balance } owed
}{ $count ->
    [0] {""}
   *[other] , { $others }
}
balance-sum = { $sum }
balance-total = Net: { $total }{ $count ->
    [0] {""}
   *[other] , { $others }
}
balance-worth = All of it is about { $worth }, at { $rates }.
worth-left-out = No rate of { $currency } is known: { $sum } is left out; write *{ $command }*.
balance-unknown = I do not know what is in: { $names }. Write for example 'balance { $first } 150k'.

## Debts

ask-overpaid = { $thing } { $amount }, though only { $left } is left of the debt with { $party }. Book that much all the same?
debt-list = Who owes whom:
debt-none = No debt is open, either way.
debt-nobody-owes = Nobody owes you anything.
debt-owes-nobody = You owe nobody anything.
debt-none-with = There is no debt with { $name } in your books.
debt-is-settled = The debt with { $name } is settled already, so nothing was booked.
debt-claim = { $named ->
    [0] Somebody
   *[1] { $name }
} owes you { $left } since { $since } ({ $days } days)
debt-owed = You owe { $named ->
    [0] somebody
   *[1] { $name }
} { $left } since { $since } ({ $days } days)
debt-settled = { $named ->
    [0] Without a name
   *[1] { $name }
}: settled
debt-overpaid = You paid { $named ->
    [0] somebody
   *[1] { $name }
} { $left } too much
debt-over-received = { $named ->
    [0] Somebody
   *[1] { $name }
} gave back { $left } too much
debt-settle-which = There is more than one debt with { $name }. Write which, with its amount, for example '{ $name } paid back 50k':

plan-opened = ✅ Instalments for { $name }: { $count } x { $part }, from { $first } to { $last }. Each time you pay, write 'paid instalment { $name }' with the amount.
plan-exists = There are instalments for { $name } already: { $paid } of { $count } paid, { $left } left until { $last }.
plan-none = No instalments yet. Write for example 'cicilan hp 12x 350rb mulai tanggal 3'.
plan-list = Instalments:
plan-item = • { $name }: { $paid }/{ $count } x { $part }, { $open } x left ({ $left }), until { $last }
plan-out-of-bounds = Instalments are at least 2 and at most { $most }.

## Reports that are sent by themselves

report-daily = 🌙 Your daily report
report-weekly = 📅 Your weekly report
report-monthly = 🗓️ Your monthly report
report-daily-nothing = 🌙 Your daily report: nothing booked for { $from } yet.
report-weekly-nothing = 📅 Your weekly report: nothing booked from { $from } to { $to }.
report-monthly-nothing = 🗓️ Your monthly report: nothing booked from { $from } to { $to }.
report-skipped = Skipped: { $count } earlier reports, for { $from } to { $to }, because I was not running.
report-skipped-day = Skipped: the report for { $from }, because I was not running.
report-still-wanted = That makes { $count } daily reports in a row without a word from you. Want me to stop? Write *stop laporan harian*; if not, just ignore this.
set-in-quiet = { $reports } lies in your quiet hours, so I'll send it at { $until }, as soon as they end. Want it right on time? Change the report's time, or the quiet hours ('quiet hours 23-06').
set-moved-daily = Daily report at { $time }
set-moved-weekly = Weekly report at { $time }
set-moved-monthly = Monthly report at { $time }
set-report-unreached = I can't write first from here. The report comes on WhatsApp, if you have ever written from there.
## Budgets

budget-set = ✅ Budget for { $all ->
    [1] everything
   *[0] { $category }
}: { $amount } { $period ->
    [day] a day
    [week] a week
   *[month] a month
}{ $rollover ->
    [1] , and what is left goes into the next one
   *[0] {""}
}.
budget-changed = ✅ Budget for { $all ->
    [1] everything
   *[0] { $category }
} { $period ->
    [day] a day
    [week] a week
   *[month] a month
}: { $from } → { $amount }{ $rollover ->
    [1] , and what is left goes into the next one
   *[0] {""}
}.
budget-carries = ✅ What is left of the budget for { $all ->
    [1] everything
   *[0] { $category }
} { $period ->
    [day] a day
    [week] a week
   *[month] a month
} { $rollover ->
    [1] goes
   *[0] does not go
} into the next one.
budget-same = The budget for { $all ->
    [1] everything
   *[0] { $category }
} is { $amount } { $period ->
    [day] a day
    [week] a week
   *[month] a month
} already{ $rollover ->
    [1] , and what is left goes into the next one
   *[0] {""}
}.
budget-stopped = ✅ The budget for { $all ->
    [1] everything
   *[0] { $category }
} { $period ->
    [day] a day
    [week] a week
   *[month] a month
} is stopped.
budget-which = Which one? Write all of it, for example 'hapus budget makan seminggu':
budget-which-item = • { $all ->
    [1] Everything
   *[0] { $category }
} { $limit } { $period ->
    [day] a day
    [week] a week
   *[month] a month
}
budget-list = Budgets that run:
budget-item = { $all ->
    [1] Everything
   *[0] { $category }
} { $period ->
    [day] today
    [week] this week
   *[month] this month
}: { $bar } { $percent }%
    { $spent } of { $limit }, { $over ->
    [1] { $left } over
   *[0] { $left } left
}{ $carries ->
    [1] {" "}(with { $carried } left from before)
    [-1] {" "}(less { $carried } overspent before)
   *[0] {""}
}
budget-resting = { $all ->
    [1] Everything
   *[0] { $category }
} { $limit } { $period ->
    [day] a day
    [week] a week
   *[month] a month
}: not reckoned, because your books are in another currency now.
budget-none = No budgets yet. Write for example 'budget makan 1jt sebulan'.
budget-none-of = No budget for { $all ->
    [1] everything
   *[0] { $category }
} yet. Write for example 'budget { $all ->
    [1] {""}
   *[0] { $category }{" "}
}1jt { $period ->
    [day] sehari
    [week] seminggu
   *[month] sebulan
}'.
budget-amount-missing = How much shall it be? Write it with the amount, for example 'budget { $all ->
    [1] {""}
   *[0] { $category }{" "}
}300rb { $period ->
    [day] sehari
    [week] seminggu
   *[month] sebulan
}'.
budget-span = Budgets are for a day, a week or a month. Write for example 'budget makan 1jt sebulan'.
budget-other-currency = Budgets are kept in the currency of your books, { $currency }. Please write the amount in that.
budget-not-of = { $category } is not a category of expenses, so it cannot have a budget. Write *kategori* for the list.
budget-alert = ⚠️ Budget for { $all ->
    [1] everything
   *[0] { $category }
} { $period ->
    [day] today
    [week] this week
   *[month] this month
}: { $percent }% spent, { $spent } of { $limit }, { $left } left.
budget-alert-over = 🚨 Budget for { $all ->
    [1] everything
   *[0] { $category }
} { $period ->
    [day] today
    [week] this week
   *[month] this month
}: { $over ->
    [1] { $left } over
   *[0] all spent
}, { $spent } of { $limit } ({ $percent }%).
allowance = Safe to spend today: { $left }.
allowance-over = Safe to spend today: { $left } over.
allowance-none = There is no budget of a week or a month, so there is nothing to reckon from. Write for example 'budget 3jt sebulan'.
allowance-why = What is safe to spend today goes by the budget for { $all ->
    [1] everything
   *[0] { $names }
} { $period ->
    [week] this week
   *[month] this month
}:
allowance-why-limit = Budget: { $amount }
allowance-why-carried = + from the periods before: { $amount }
allowance-why-before = − spent on other days: { $amount }
allowance-why-bills = − bills that are due: { $amount }
allowance-why-goals = − what savings goals need: { $amount }
allowance-why-rest = = { $rest }, by { $days } days (with today): { $share } a day
allowance-why-today = − spent today: { $amount }
reversed-budget-gone = the budget for { $all ->
    [1] everything
   *[0] { $category }
}, { $limit } { $period ->
    [day] a day
    [week] a week
   *[month] a month
}, holds no longer
reversed-budget-back = the budget for { $all ->
    [1] everything
   *[0] { $category }
}, { $limit } { $period ->
    [day] a day
    [week] a week
   *[month] a month
}, holds again
history-budget = budget for { $all ->
    [1] everything
   *[0] { $category }
}, { $limit }
## Goals that are changed, reports that are asked for, and where months begin

saving-item-bar = { $name }: { $aimed ->
    [0] { $current }
   *[1] { $bar } { $current }/{ $target } ({ $percent }%)
}
saving-reached = 🎉 The goal { $name } is reached!
saving-need-each = By { $day }: { $amount } a { $span ->
    [week] week
   *[month] month
} is needed.
saving-need-now = By { $day }: { $amount } more is needed { $span ->
    [week] this week
   *[month] this month
}.
saving-need-nothing = By { $day }: the part of { $span ->
    [week] this week
   *[month] this month
} is there.
saving-need-rest = By { $day }: { $amount } is left to save.
saving-day-passed = The day has passed ({ $day }), and { $amount } is still missing.
saving-day-needs-target = A day alone is not enough: say the target too, such as 'target { $name } 15jt'.
saving-renamed = ✅ The goal { $from } is now called { $to }.
saving-same = It is so already, so nothing was changed.
saving-closed = ✅ The goal { $name } is closed.
saving-closed-out = ✅ { $amount } taken out of { $name }, and the goal is closed.
saving-closed-into = ✅ { $amount } moved to { $into }, and the goal { $name } is closed.
ask-close-goal = The goal { $name } still holds { $current }. Where does it go? Reply *tarik* to take it out, or an account (such as *bca*){ $others ->
    [0] {""}
   *[other] , or another goal ({ $names })
}. Reply *no* to keep it.
saving-aim-missing = What is { $name } to aim at? Write for example 'ubah target { $name } jadi 12jt' or 'tabungan { $name } sampai 1 Juni'.
saving-aimed = ✅ Target of { $name }: { $from } → { $to }, { $until }.
saving-aimed-day = ✅ The target of { $name } stays { $to }, { $until }.
saving-aim-amount = { $amount }
saving-aim-none = no target
saving-until = by { $day }
saving-whenever = without a day
saving-lower-which = Down to { $amount }, or down by it? Write what it comes to, such as 'target { $name } jadi 10jt'.
saving-lower-not = { $amount } is no less than the target is now. Write what it comes to, such as 'target { $name } jadi 10jt'.
saving-moved = ✅ Moved { $amount } between goals. { $from } → { $to }.
saving-between-same = That is the same goal, so nothing was moved.
saving-between-currencies = They are in two currencies, so nothing can be moved at once. Take it out of the one, then put it into the other.
reversed-goal-closed = goal { $name } closed again
reversed-goal-name = goal { $from } → { $name }
reversed-goal-aim = target of { $name } as before
lookup-within = Transactions { $side ->
    [above] above { $amount }
    [at-least] of at least { $amount }
    [below] below { $amount }
    [at-most] of at most { $amount }
   *[exactly] of { $amount }
}, { $days }: { $count }{ $summed ->
    [0] {""}
   *[other] , { $sums }
}
lookup-account = Transactions of { $account }, { $days }: { $count }{ $summed ->
    [0] {""}
   *[other] , { $sums }
}
lookup-smallest-expense = Smallest expenses{ $named ->
    [0] {""}
    [1] {" "}in { $of }
   *[2] {" "}with "{ $of }"
}{ $by ->
    [0] {""}
   *[1] {" "}by { $account }
} { $from } – { $to }:
lookup-smallest-income = Smallest income{ $named ->
    [0] {""}
    [1] {" "}in { $of }
   *[2] {" "}with "{ $of }"
}{ $by ->
    [0] {""}
   *[1] {" "}by { $account }
} { $from } – { $to }:
lookup-smallest-transfer = Smallest transfers{ $named ->
    [0] {""}
    [1] {" "}in { $of }
   *[2] {" "}with "{ $of }"
}{ $by ->
    [0] {""}
   *[1] {" "}by { $account }
} { $from } – { $to }:
report-words-expense = Spent on "{ $words }", { $days }: { $amount } ({ $count }).
report-words-income = Income of "{ $words }", { $days }: { $amount } ({ $count }).
report-words-nothing = No transaction holds "{ $words }" in { $days }.
report-whole = In all: { $amount }.
report-whole-category = All of { $category }: { $amount }.
report-account = { $account }, { $days }: in { $income }, out { $expense } ({ $count }).
report-account-expense = Spent from { $account }, { $days }: { $amount } ({ $count }).
report-account-income = Income to { $account }, { $days }: { $amount } ({ $count }).
report-account-words-expense = Spent on "{ $words }" from { $account }, { $days }: { $amount } ({ $count }).
report-account-words-income = Income of "{ $words }" to { $account }, { $days }: { $amount } ({ $count }).
report-account-nothing = No transaction of { $account } in { $days }.
report-compared-expense = Expense{ $by ->
    [0] {""}
   *[1] {" "}from { $account }
} { $days }: { $amount }
report-compared-income = Income{ $by ->
    [0] {""}
   *[1] {" "}to { $account }
} { $days }: { $amount }
report-compared-category-expense = Expense { $category }{ $by ->
    [0] {""}
   *[1] {" "}from { $account }
} { $days }: { $amount }
report-compared-category-income = Income { $category }{ $by ->
    [0] {""}
   *[1] {" "}to { $account }
} { $days }: { $amount }
report-compared-other = { $days }: { $amount }
report-compared-same = For comparison, { $days }: { $amount }
report-more = Up { $amount }{ $known ->
    [0] {""}
   *[1] {" "}({ $percent }%)
}.
report-less = Down { $amount }{ $known ->
    [0] {""}
   *[1] {" "}({ $percent }%)
}.
report-same = Just the same.
report-moved = Moved most: { $moved }
report-moved-category = { $category } { $sign }{ $amount }
report-beside-head = { $days }{ $by ->
    [0] {""}
   *[1] {" "}from { $account }
}:
report-beside = { $category }: { $amount }{ $part }
report-part = { $known ->
    [0] {""}
   *[1] {" "}({ $percent }% of all expense)
}
report-beside-more = { $more } is { $amount } more than { $less }.
report-beside-same = Both are the same.
report-average-expense = Average expense { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] from { $account }{" "}
}a { $span ->
    [week] week
    [month] month
   *[day] day
}: { $average } ({ $total } in { $count } { $span ->
    [month] months
   *[other] days
}, { $days }).
report-average-income = Average income { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] to { $account }{" "}
}a { $span ->
    [week] week
    [month] month
   *[day] day
}: { $average } ({ $total } in { $count } { $span ->
    [month] months
   *[other] days
}, { $days }).
report-left = Left over { $days }: { $left } (in { $income }, out { $expense }).
report-loss = Short { $days }: { $left } (in { $income }, out { $expense }).
report-share-expense = { $category } { $part } of { $whole } expense { $days }: { $percent }%.
report-share-income = { $category } { $part } of { $whole } income { $days }: { $percent }%.
report-share-account-expense = From { $account } { $part } of { $whole } expense { $days }: { $percent }%.
report-share-account-income = To { $account } { $part } of { $whole } income { $days }: { $percent }%.
report-share-both = { $category } by { $account } { $days }: { $part }
report-share-of-account-expense = • { $percent }% of { $whole } expense from { $account }
report-share-of-account-income = • { $percent }% of { $whole } income to { $account }
report-share-of-category = • { $percent }% of { $whole } { $category } in all
report-share-of-nothing = There is nothing in { $days } yet, so { $category } has no share of it.
report-trend-expense = Expense { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] from { $account }{" "}
}a month:
report-trend-income = Income { $named ->
    [0] {""}
   *[1] { $category }{" "}
}{ $by ->
    [0] {""}
   *[1] to { $account }{" "}
}a month:
report-trend-item = { $bar } { $days }: { $amount }
set-month-start = ✅ Your months begin on { $kind ->
    [last] the last day
    [last-working] the last working day (Monday to Friday)
   *[day] day { $number }
}. The next one: { $from } – { $to }; the one that runs ends the day before.
profile-month-start = Months begin on: { $kind ->
    [last] the last day
    [last-working] the last working day
   *[day] day { $number }
}
# Reminders
reminder = ⏰ Reminder: { $words }
reminder-of-day = ⏰ Reminder for { $day }: { $words }
reminder-stop = If you do not need it any more, write *stop reminding { $words }*.
reminder-set = ⏰ All right, I will remind you: { $words }, { $when }.
reminder-set-anew = ⏰ All right, the reminder { $words } is changed: { $when }.
reminder-quiet = { $time } is in your quiet hours, so the reminder comes at { $until }. Quiet hours can be changed, for example *quiet hours 22-06*.
reminder-once = { $day } at { $time }
reminder-daily = every day at { $time }
reminder-weekly = every { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} at { $time }
reminder-monthly = every { $number ->
    [31] month's end
   *[other] month on day { $number }
} at { $time }
reminder-yearly = every year from { $day } at { $time }
ask-reminder-time = { $words }: when do you want to be reminded? Reply for example *tanggal 5*, *tomorrow at 9*, or *every month*.
reminder-of-what = What do you want to be reminded of? Write for example 'remind me to collect from Andi tomorrow at 9'.
reminder-long = That is too long for a reminder, at most { $most } letters.
reminder-past = That time is past. Write one that is still to come, for example 'remind me to collect from Andi tomorrow at 9'.
reminder-too-many = You have { $most } reminders, which is enough. Stop one of them first, for example *stop reminders about Andi*.
reminder-in-group = Reminders are for private chats. Write to me directly.
reminder-unconfirmed = Reminders need your entries to count. Reply *ya* to confirm first.
reminder-unreachable = From here I cannot write to you first, so I cannot remind you. Write from WhatsApp.
reminder-none = There are no reminders. Write for example 'remind me to collect from Andi tomorrow at 9'.
reminder-none-of = There is no reminder about { $words }. These stand:
reminder-which = Which reminder? Write for example *stop reminders about Andi*, or *stop all reminders*:
reminder-list = Your reminders:
reminder-item = • { $words }: { $when }{ $again ->
    [0] {""}
   *[1] {" "}(next { $next })
}
reminder-stopped = ✅ All right, I will not remind you of { $words } any more.

# Plans whose purchase was booked on what is owed
ask-plan-purchase = Is the purchase of { $name } recorded already, for example by paylater or credit card? Reply *sudah* with the account's name, for example 'sudah, Kredivo', or *belum*.
ask-plan-account = On which account is the purchase of { $name } recorded? Reply with its name, for example { $names }, or *belum*.
plan-account-not-owing = { $account } is no credit card, paylater or loan. Reply with the name of the account that is owed on, for example 'Kredivo', or *belum*.
plan-on-account = ✅ All right, each part paid for { $name } pays { $account } back and is no new spending. Interest and fees stay spending.
plan-is-spent = All right, each part paid for { $name } is recorded as spending.
reversed-plan = the instalments of { $name } are as they were

## What comes again

recurring-opened = 🔁 { $name } { $amount } { $rule }: from { $first }{ $then }. { $mode ->
    [book] On the day I record it right away.
   *[ask] On the day I ask first; to have it recorded right away, write '{ $said } catat otomatis'.
}
recurring-then = , then { $next }
recurring-next = Next { $next }.
recurring-list = What comes again:
recurring-item = • { $name } { $amount } { $rule }, next { $next } { $mode ->
    [book] (recorded right away)
   *[ask] (asked first)
}
recurring-item-paused = • { $name } { $amount } { $rule }, paused
recurring-item-paused-until = • { $name } { $amount } { $rule }, paused until { $until }
recurring-item-over = • { $name } { $amount } { $rule }, over
recurring-unanswered = • Not answered yet: { $name } { $day }
recurring-none = Nothing comes again yet. Write for example 'netflix 54k every month on the 5th'.
recurring-exists = { $name } is there already: { $amount } { $rule }. Use another name for another one.
recurring-unknown = Nothing called { $name } comes again. See all of it with 'my subscriptions'.
recurring-which = Which one: { $names }? Write its whole name.
recurring-unconfirmed = This is possible once you are registered.
recurring-name-long = The name is too long; at most { $most } letters.
recurring-many = There can be at most { $most } of them. End some that you no longer need.
recurring-never = Its first day would come after its end, so nothing was made.
recurring-habit = { $name } { $amount } { $rule }: shall I ask each time its day comes? Reply *yes*. If it was only today, write '{ $said }' with the amount.
recurring-changed = ✅ { $name }: { $from } → { $to }. { $next }
recurring-once = ✅ { $name } on { $day }: { $amount }, this time only. After that it stays { $usual }.
recurring-pause-past = That day has passed. Write for example 'pause netflix until march'.
recurring-paused = ⏸️ { $name } is paused. When it goes on, write 'resume { $said }'.
recurring-paused-until = ⏸️ { $name } is paused until { $until }. { $next }
recurring-not-paused = { $name } is not paused.
recurring-resumed = ▶️ { $name } goes on. { $next }
recurring-ended = ✅ { $name } is ended; I neither ask nor record it any more.
recurring-books = ✅ { $name } is recorded right away on its day. { $next }
recurring-asks = ✅ I ask about { $name } on its day. { $next }
recurring-skipped = ✅ { $name } on { $day } is left out. { $next }
recurring-rule-day = { $every ->
    [1] every day
   *[other] every { $every } days
}
recurring-rule-week = { $every ->
    [1] every
   *[other] every { $every } weeks on
} { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
recurring-rule-month = { $every ->
    [1] every month on day
   *[other] every { $every } months on day
} { $day }
recurring-rule-year = { $every ->
    [1] every year on
   *[other] every { $every } years on
} { $day } { $month ->
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
}
recurring-rule-last = { $every ->
    [1] at the end of every month
   *[other] every { $every } months, at the end of the month
}
recurring-rule-working = { $every ->
    [1] every last working day
   *[other] every { $every } months, on the last working day
}
due-booked = 🔁 { $name } { $amount } ({ $day }) was recorded by itself under { $category }.
due-booked-many = 🔁 Recorded by themselves:
due-listed = • { $item }
due-item = { $name } { $amount }, { $day }
due-today = Today { $name } { $amount } — { $side ->
    [in] has it come in?
   *[out] is it paid?
} Reply *yes*, *not yet*, or the amount.
due-since = { $name } { $amount } fell due on { $day } — { $side ->
    [in] has it come in?
   *[out] is it paid?
} Reply *yes*, *not yet*, or the amount.
due-many = These fell due:
due-many-how = Which are done? Reply *yes* for all, a number, or *not yet*.
due-recorded = ✅ { $name } { $amount } recorded for { $day } under { $category }.
due-unpaid = Okay, not recorded yet. Once it is done, write it as usual.
due-left-out = Okay, not recorded.
due-settled = That is settled already.
expired-due = (Not answered yet: { $names }.)
reversed-recurring-gone = { $name }, which would come again, is gone
reversed-recurring = { $name }, which comes again, is as it was
reversed-recurring-back = { $name } comes again
reversed-recurring-ended = { $name } stays ended
reversed-day = the amount on { $day } is as it was
# Money changed, and debts whose party or currency is not clear.
recorded-exchange = ✅ Recorded: { $amount } from { $from } changed into { $received } in { $to }{ $dated ->
    [0] {""}
   *[1] , on { $day }
}. It does not count as an expense.
ask-other-currency = { $thing } { $amount }, though the debt with { $party } is in { $currency }. Book { $amount } as it is?
ask-which-party = { $thing } { $amount }: which { $party }? { $names }
recorded-offset = ✅ Booked: { $amount } of what { $party } owes you and of what you owe them is set off{ $dated ->
    [0] {""}
   *[1] {" "}on { $day }
}. Neither income nor spending.
debt-nothing-to-offset = There are no debts both ways with one person that could be set off. Name them, for example 'potong dari utang Lina'.
# Files of banks.
ask-known = { $thing } { $amount }: is that { $text } of { $day } from the statement of { $account }? Reply *same* if it is, or *different* to have it recorded by itself.
topups-offer = { $count ->
    [one] { $count } old { $wallet ->
        [0] transfer to
       *[1] top-up of
    } { $name } is recorded as spending: make it a transfer to { $name }? Reply *yes* or *no*.
   *[other] { $count } old { $wallet ->
        [0] transfers to
       *[1] top-ups of
    } { $name } are recorded as spending: make them transfers to { $name }? Reply *yes* or *no*.
}
topups-moved = ✅ { $count ->
    [one] { $count } { $wallet ->
        [0] expense
       *[1] top-up
    } is a transfer to { $name } now.
   *[other] { $count } { $wallet ->
        [0] expenses
       *[1] top-ups
    } are transfers to { $name } now.
}
import-unconfirmed = I can book a bank's file once you are confirmed. Reply *yes* first, then send it again.
import-unreadable = I cannot read that file as a bank statement. I can read CSV, XLSX, XLS, ODS, OFX, QFX, QIF, CAMT.053 and MT940.
import-too-many = It has too many rows for one file. Please part it into several.
import-damaged = That file is damaged or cut off. Please download it again from the bank and send it once more.
import-empty = There is no row with a day and an amount in that file.
import-locked = That file opens by a password, so I cannot read it. Please send one without.
import-busy = I cannot read that file just now. Please send it again in a moment.
import-which-account = { $named ->
    [0] 📄 { $name }: which account is it of?
   *[1] 📄 { $name } ({ $account }): which account is it of?
}
import-still-asked = { $name } still waits for an answer: { $account ->
    [0] reply with the number of your choice
   *[1] which account is it of, for example *BCA*
}, or *cancel*.
import-offers-first = Which of them have you recorded yourself?
import-choice = { $what }
import-choose-account = Reply with its number, or the name of a new account.
import-name-account = Reply with its name, for example *BCA*.
import-ask = { $key ->
    [day_order] 📄 { $name }: its days can be read in two ways. Which one is right?
    [decimal] 📄 { $name }: its amounts can be read in two ways. Which one is right?
    [sign] 📄 { $name }: nothing tells money in from money out. Which one is right?
    [year] 📄 { $name }: it leaves out the year. Which one is right?
    [currency] 📄 { $name }: it names no currency, and its amounts have cents. Which currency is it?
   *[amount] 📄 { $name }: it has several columns of amounts. Which one is right?
}
import-choose-currency = Reply with its number, or the code of another (for example *AUD*).
import-example = { $day }: { $in ->
    [0] out
   *[1] in
} { $amount } { $text }
import-choose = Reply with its number.
import-preview = 📄 { $name } → { $accounts }
import-counts = { $rows } rows{ $dated ->
    [0] {""}
   *[1] {", "}{ $first } to { $last }
}: { $new } new.
import-in = In: { $amount }
import-out = Out: { $amount }
import-moved = Between accounts: { $amount }
import-known = { $count } were imported before.
import-removed = { $count } were imported before and deleted by you; they stay deleted.
import-matched = { $count } match what is booked already.
import-refused = { $count } left out:
import-refused-row = • line { $line }: { $why ->
    [no-day] it has no day
    [bad-day] { $what } is no day
    [far-day] { $what } is too far away
    [no-amount] it has no amount
    [bad-amount] { $what } is no amount
    [beyond] { $what } is beyond what I can keep
    [nought] its amount is nought
    [no-sign] nothing tells whether it came in or went out
    [bad-parts] its parts do not add up
    [not-booked] the bank has not booked it ({ $what })
    [bad-currency] { $what } is no currency
    [too-long] it is too long
    [cut-off] the file breaks off here
   *[other] { $what }
}
import-refused-more = • and { $count } more
import-changed = Your books have changed since I showed this file, so here it is again:
import-opens = New account: { $names }.
import-opening = { $account } held { $amount } before { $day }.
import-nothing-new = There is nothing new to book.
import-confirm = { $removed ->
    [0] Book it? Reply *yes* or *cancel*.
   *[other] Book it? Reply *yes*, *restore* to bring back what you deleted too, or *cancel*.
}
import-offers = { $doubted ->
    [0] { $count } rows may be what you booked yourself:
   *[1] { $count } rows may be transfers between your own accounts:
}
import-offer = { $day }: { $in ->
    [0] out
   *[1] in
} { $amount } { $text }, { $doubted ->
    [0] perhaps { $thing } of { $told }
   *[1] perhaps one transfer with { $thing } of { $told }? Only the amount and the day are equal, so it is new unless you name its number
}
import-offers-more = There are { $count } more rows that may be known already; they go by the same answer: *all as suggested* or *all but* … means they are, anything else that they are new.
import-brings-back = Fine, what was deleted comes back too.
import-offers-how = Reply *all as suggested*, the numbers that match (for example *1 and 3*), *all new*, or *cancel*.{ $removed ->
    [0] {""}
   *[other] {" "}What you deleted stays deleted.
}
import-begun = { $told ->
    [0] Okay, I am booking { $name }: { $rows } rows. *history* tells when it is done.
   *[1] Okay, I am booking { $name }: { $rows } rows. I will tell you when it is done.
}
import-called-off = Fine, { $name } is not booked.
import-finished = ✅ { $name } is booked: { $new } new entries{ $restored ->
    [0] {""}
   *[other] , { $restored } brought back
}{ $matched ->
    [0] {""}
   *[other] , { $matched } matched what was there
}{ $known ->
    [0] {""}
   *[other] , { $known } imported before
}. Wrong? Reply *undo*.
import-balance = { $account } on { $day }: { $ours }, as the file says.
import-balance-differs = { $account } on { $day }: { $ours }, the file says { $theirs }; { $difference } apart.
import-left = { $count } rows may be what came into your books meanwhile, so I have not booked them. Send the file again and I will ask.
import-failed = Sorry, { $name } could not be booked whole. What was booked stays; reply *undo* to take it back, or send the file again to go on.
import-running = (A bank's file is just being booked, so these figures are still growing.)
expired-import = (The bank's file from before is not booked; send it again if you still want it.)
# Filing rules.
why-rule = Because of your rule: the word *{ $word }* goes to { $category }.
rule-item = { $words }{ $limited ->
    [0] {""}
   *[other] {" "}({ $limits })
} → { $category }
rule-item-resting = { $words }{ $limited ->
    [0] {""}
   *[other] {" "}({ $limits })
} → { $category } (that category is gone)
rule-limit-direction = { $way ->
    [in] income only
   *[out] spending only
}
rule-limit-account = from { $name }
rule-limit-least = at least { $amount }
rule-limit-most = at most { $amount }
rule-limit-above = more than { $amount }
rule-limit-below = less than { $amount }
rule-tried = { $rule }. Had this rule been there for the last year, { $count ->
    [one] one entry
   *[other] { $count } entries
} would have moved, such as { $examples }.{ $chosen ->
    [0] {""}
    [one] {" "}One more stays, because you chose its category yourself.
   *[other] {" "}{ $chosen } more stay, because you chose their category yourself.
}{ $shadowed ->
    [0] {""}
   *[other] {" "}{ $shadow }
} Keep it? Change the old ones too?
rule-example = { $thing } { $amount } ({ $day }, now { $category })
rule-keep = Keep it, the old ones stay
rule-keep-and-refile = Keep it, and change the old ones too
rule-drop = Never mind
rule-ask-hint = Reply with its number, 1 to 3.
rule-kept = ✅ Rule kept: { $rule }. Entries that are there stay as they are.
rule-kept-refiled = ✅ Rule kept: { $rule }. { $count ->
    [one] One old entry is changed too
   *[other] { $count } old entries are changed too
}; 'batal' brings all of it back.
rule-kept-refiling = ✅ Rule kept: { $rule }. { $count ->
    [one] One old entry is being changed
   *[other] { $count } old entries are being changed
}; 'batal' brings all of it back.
rule-chosen = { $count ->
    [one] One entry that fits stays, because you chose its category yourself.
   *[other] { $count } entries that fit stay, because you chose their category yourself.
}
rule-exists = Rule { $nth } says so already: { $rule }.
rule-contradicts = That contradicts rule { $nth }, which goes first: { $rule }. To change that one, write 'change rule { $nth } to { $category }'.
rule-shadowed = *{ $word }* still follows rule { $nth }, which goes first: { $rule }.
rule-none = There are no rules yet. Try: 'if it contains TOKOPEDIA file it under Shopping'.
rule-list = Your rules; the first that fits decides:
rule-list-hint = { $last ->
    [1] Change them with 'change rule 1 to Hiburan' or 'delete rule 1'.
   *[other] Change them with 'move rule { $last } to number 1', 'change rule 1 to Hiburan' or 'delete rule { $last }'.
}
rule-moved = ✅ Rule { $nth } is number { $to } now: { $rule }.
rule-there-already = That one is number { $nth } already: { $rule }.
rule-changed = ✅ Rule { $nth } changed: { $rule }, now { $to }. Entries that are there stay as they are.
rule-same = Rule { $nth } is so already: { $rule }.
rule-deleted = ✅ Rule { $nth } deleted: { $rule }. Entries that are there stay as they are.
rule-unknown = There is no rule for "{ $words }". Write 'my rules' to see them all.
rule-number-unknown = { $last ->
    [one] There is but one rule. Write 'my rules' to see it.
   *[other] The rules go up to number { $last }. Write 'my rules' to see them all.
}
rule-which = There are several: numbers { $numbers }. Please name one by its number.
rule-account-unknown = There is no account { $name } yet, so the rule is not kept.
rule-word-long = A word of a rule needs letters or digits, { $most } at most.
rule-words-many = A rule has { $most } words at most. Make another one for the rest.
rule-bounds = The least amount is above the largest. Please write it again.
rule-bounds-currencies = The least amount and the largest have to be of one currency. Please write it again.
rule-many = There are { $most } rules, and no more are kept. Delete some that you do not use.
rule-offer = You have moved *{ $word }* to { $category } three times now. Reply *ya* to make that a rule.
reversed-more = and { $count } more
reversed-rule = rule { $rule } as it was
reversed-rule-back = rule { $rule } holds again
reversed-rule-gone = rule { $rule } holds no more

## What comes again, moved and offered

recurring-changed-from = ✅ { $name }: { $from } → { $to }, from { $day }.
recurring-over-by-then = { $name } ends on { $last }, so nothing of it is left to change from { $day } on.
recurring-moved = ✅ { $name } { $amount }: { $before } → { $rule }. Next { $day }.
recurring-moved-from = ✅ { $name } { $amount }: { $before } → { $rule }, from { $day }.
recurring-moved-already = { $name } { $amount } is { $rule } already. { $next }
recurring-move-unclear = { $name } is { $rule } now. When shall it be? Write for example '{ $said } jadi tiap tanggal 20' or '{ $said } jadi tiap jumat'.
recurring-offer = 🔁 { $name } has come three months in a row, about day { $day }. Shall I ask about it each month from { $first } on? Reply *yes* or *no*.
recurring-offer-declined = OK, I will not offer { $name } again.

## Reports as files
file-begun = 📎 I am putting { $name } together. It follows in a moment.
file-begun-kept = 📎 I am putting it together. In a moment { $name } will be in the bot's data folder: { $path }. It removes itself after a day.
file-sent = 📎 { $name }: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}, { $days }.
file-kept = 📎 { $name }: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}, { $days }. It lies in the bot's data folder: { $path }. It removes itself after a day.
file-empty = There are no entries for { $days }, so there is nothing to send.
file-too-much = There are more than { $thousands },000 entries, too many for one file. { $kind ->
    [pdf] Please ask for Excel or CSV, or for fewer days.
   *[other] Please ask for fewer days.
}
file-in-work = I am still putting the last file together. Just a moment more.
file-one-at-a-time = One file at a time, please. Ask for the other one after this.
file-unconfirmed = I can send reports as files once you are registered.
file-in-group = I send reports as files in a chat with me alone, so please write it again there.
file-failed = Sorry, the file could not be made. Please try again later.
file-sum-too-large = The file could not be made: the amounts in your books add up to more than I can count. Take out those that are too large first, for example with 'undo'.
