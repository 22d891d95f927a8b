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
