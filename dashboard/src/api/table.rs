//! The table of the routes over the books: what is asked for where, and in a line what it is.

use serde_json::json;

use super::{
    accounts, analytics, auth, booking, budgets, category, changes, download, entry, expenses, goals, logins,
    movements, parties, rates, recurring, reports, rules, summary, transactions, users,
};
use crate::{Context, openapi::Routes};

/// The types of the files that a book is written as.
const BOOKS: [&str; 6] = [
    "text/csv; charset=utf-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/json",
    "application/x-ofx",
    "application/x-qif",
    "text/plain; charset=utf-8",
];
/// Of those that a report is.
const REPORTS: [&str; 4] = [
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "image/png",
    "image/svg+xml",
];

/// The routes by which programs come in, for everybody.
pub fn open() -> Routes<Context> {
    Routes::under("Coming in")
        .post("/auth/register", auth::register, "Somebody new, known by an e-mail address")
        .answers(202)
        .example(&json!({"email": "ani@contoh.id", "password": "hujan turun di sore hari"}))
        .post("/auth/login", auth::login, "Tokens for a name and a password")
        .refuses(&[401])
        .example(&json!({"phone": "6281234567890", "password": "hujan turun di sore hari"}))
        .post("/auth/refresh", auth::refresh, "The next tokens for a refresh token, which is good once")
        .refuses(&[401])
        .post("/auth/logout", auth::logout, "Ends all tokens of one login, named by either of them")
        .refuses(&[401])
}

/// The routes that are served with and without `/api/v1`, without their gate.
pub fn routes() -> Routes<Context> {
    Routes::under("Coming in")
        .get("/auth/me", auth::me, "Who asks, as they are known")
        .merge(
            Routes::under("Entries")
                .get("/transactions", transactions::list, "The entries of a book, newest first")
                .post(
                    "/transactions",
                    booking::book,
                    "Books an entry; without a category it is read from the description",
                )
                .answers(201)
                .example(&json!({"amount": 50_000, "description": "beli pulsa"}))
                .get("/transactions/export", download::export, "The book as a file that other programs read")
                .file(&BOOKS),
        )
        .merge(
            Routes::under("Reports")
                .get("/reports/daily", reports::daily, "One day; today, unless said")
                .get("/reports/weekly", reports::weekly, "The week, Monday to Sunday, that a day lies in")
                .get("/reports/monthly", reports::monthly, "One month, of the calendar or of the book"),
        )
        .merge(
            Routes::under("Savings")
                .get("/savings/accounts", goals::list, "The goals in use, by name")
                .post("/savings/accounts", goals::open, "Opens a goal")
                .answers(201)
                .example(&json!({"name": "laptop", "target_amount": 15_000_000, "target_day": "2030-06-30"}))
                .post("/savings/deposit", movements::deposit, "Puts money into a goal")
                .example(&json!({"saving_name": "laptop", "amount": 500_000}))
                .post("/savings/withdraw", movements::withdraw, "Takes money out of a goal")
                .example(&json!({"saving_name": "laptop", "amount": 100_000})),
        )
}

/// The routes that are served below `/api/v1` alone, without their gate.
pub fn versioned() -> Routes<Context> {
    entries()
        .merge(filed_under())
        .merge(seen())
        .merge(accounts_and_goals())
        .merge(debts("parties"))
        .merge(debts("debts"))
        .merge(planned())
        .merge(worth())
        .merge(people())
}

fn entries() -> Routes<Context> {
    let (one, expense) = ("/api/v1/transactions/{id}", "/api/v1/expenses/{id}");
    Routes::under("Entries")
        .get(one, entry::show, "One entry, also where it is deleted")
        .patch(one, entry::amend, "Changes fields of an entry")
        .example(&json!({"amount": 52_000, "note": "berdua"}))
        .delete(one, entry::void, "Takes an entry out; it stays, and counts no more")
        .post("/api/v1/transactions/{id}/restore", entry::restore, "Brings an entry back that was taken out")
        .get("/api/v1/expenses", expenses::list, "What was spent, page by page")
        .post("/api/v1/expenses", expenses::book, "Books an expense")
        .answers(201)
        .example(&json!({"amount": 35_000, "date": "2026-11-20", "description": "makan siang"}))
        .get(expense, entry::show, "One entry, also where it is deleted")
        .patch(expense, entry::amend, "Changes fields of an entry")
        .example(&json!({"merchant": "Warung Bu Sri"}))
        .delete(expense, entry::void, "Takes an entry out; it stays, and counts no more")
        .merge(
            Routes::under("Changes")
                .get("/api/v1/changes", changes::list, "What was written to the book, the newest first")
                .get("/api/v1/changes/{number}", changes::show, "One of them")
                .post("/api/v1/changes/{number}/undo", changes::undo, "Takes a change back")
                .may_hear::<changes::Undoing>()
                .example(&json!({"anyway": true}))
                .or::<changes::TakenBack>(200)
                .or::<changes::TakenBack>(202),
        )
}

fn filed_under() -> Routes<Context> {
    let (category, rule) = ("/api/v1/categories/{id}", "/api/v1/rules/{id}");
    Routes::under("Categories")
        .get("/api/v1/categories", category::list, "What entries are filed under")
        .post("/api/v1/categories", category::make, "Makes a category of the book's own")
        .answers(201)
        .example(&json!({"name": "Kucing", "keywords": ["whiskas"]}))
        .get(category, category::show, "One of them, also where it is in effect no more")
        .patch(category, category::amend, "Changes a category; its entries follow")
        .example(&json!({"name": "Anabul"}))
        .delete(category, category::hide, "Takes a category away; its entries go on showing its name")
        .merge(
            Routes::under("Rules")
                .get(
                    "/api/v1/rules",
                    rules::list,
                    "By which words entries are filed, in the order in which they are asked",
                )
                .post("/api/v1/rules", rules::make, "Makes a rule behind all others")
                .answers(201)
                .example(&json!({"when": {"words": ["indomaret"]}, "then": {"category": "Belanja"}}))
                .get(rule, rules::show, "One of them, also where it decides no more")
                .patch(rule, rules::amend, "Changes a rule, or moves it")
                .example(&json!({"position": 1}))
                .delete(rule, rules::delete, "Deletes a rule; what it filed stays"),
        )
}

fn seen() -> Routes<Context> {
    Routes::under("Reports")
        .get("/api/v1/reports/range", reports::range, "Any days, the first and the last among them")
        .get("/api/v1/reports/download", download::report, "A report as a picture or a file")
        .file(&REPORTS)
        .get("/api/v1/dashboard/summary", summary::overview, "How somebody stands today, in one answer")
        .get("/api/v1/analytics/monthly/{year}/{month}", expenses::month, "A month by category")
        .get("/api/v1/analytics/compare", analytics::compare, "Two spans side by side")
        .get("/api/v1/analytics/trend", analytics::trend, "The months up to this one, the oldest first")
}

fn accounts_and_goals() -> Routes<Context> {
    let (account, goal) = ("/api/v1/accounts/{id}", "/api/v1/savings/accounts/{id}");
    Routes::under("Accounts")
        .get("/api/v1/accounts", accounts::list, "Where the money is")
        .post("/api/v1/accounts", accounts::open, "Opens an account")
        .answers(201)
        .example(&json!({"name": "Jago", "kind": "bank", "opening": 1_500_000}))
        .get(account, accounts::show, "One of them")
        .patch(account, accounts::amend, "Changes fields of an account")
        .example(&json!({"name": "Jago Syariah"}))
        .delete(account, accounts::close, "Closes an account in which nothing lies")
        .merge(
            Routes::under("Savings")
                .get(goal, goals::show, "One goal, also where it is closed")
                .patch(goal, goals::amend, "Gives a goal another name or aim")
                .example(&json!({"target_amount": 12_000_000}))
                .delete(goal, goals::close, "Closes a goal in which nothing lies"),
        )
}

/// Served under two names.
fn debts(name: &str) -> Routes<Context> {
    let (all, one) = (format!("/api/v1/{name}"), format!("/api/v1/{name}/{{id}}"));
    Routes::under("Debts")
        .get(&all, parties::list, "Who owes whom, settled debts among them")
        .post(&all, parties::note, "Notes somebody with whom there may be debts")
        .answers(201)
        .example(&json!({"name": format!("Andi {name}")}))
        .get(&one, parties::show, "Somebody, and what is left of the debts with them")
        .patch(&one, parties::amend, "Gives somebody another name")
        .example(&json!({"name": format!("Andi tetangga {name}")}))
        .delete(&one, parties::close, "Closes a party with whom all is settled")
}

fn planned() -> Routes<Context> {
    let (budget, again) = ("/api/v1/budgets/{id}", "/api/v1/recurring/{id}");
    Routes::under("Budgets")
        .get("/api/v1/budgets", budgets::list, "The budgets that run, that of everything first")
        .post("/api/v1/budgets", budgets::set, "Sets a budget, from the period on that runs")
        .answers(201)
        .example(&json!({"category": "Makan", "period": "month", "amount": 1_500_000}))
        .get(budget, budgets::show, "One of them, also where it runs no longer")
        .patch(
            budget,
            budgets::amend,
            "Gives a budget another limit; where it began earlier another takes its place",
        )
        .example(&json!({"amount": 1_250_000}))
        .delete(budget, budgets::stop, "Stops a budget; its past periods stay")
        .merge(
            Routes::under("Recurring")
                .get("/api/v1/recurring", recurring::list, "What comes again")
                .post("/api/v1/recurring", recurring::open, "Has something come again")
                .answers(201)
                .example(&json!({"name": "kos", "amount": 1_200_000, "unit": "month", "mode": "ask"}))
                .get(again, recurring::show, "One of them")
                .patch(again, recurring::amend, "Changes it; where it was paused before another row goes on")
                .example(&json!({"amount": 1_300_000}))
                .delete(again, recurring::end, "Ends it"),
        )
}

fn worth() -> Routes<Context> {
    let one = "/api/v1/rates/{day}/{base}/{quote}";
    Routes::under("Rates")
        .get("/api/v1/rates", rates::list, "What currencies were worth, the newest day first")
        .post(
            "/api/v1/rates",
            rates::set,
            "Sets a rate, for everybody's books: for those who look after the bot",
        )
        .answers(201)
        .example(&json!({"day": "2026-03-02", "base": "USD", "quote": "IDR", "rate": 16_250.5}))
        .get(one, rates::show, "The rate of this very day")
        .refuses(&[422])
        .delete(one, rates::withdraw, "Withdraws a rate: for those who look after the bot")
        .refuses(&[422])
}

fn people() -> Routes<Context> {
    let me = "/api/v1/users/me";
    Routes::under("People")
        .get(me, users::show, "Who somebody is, and what they set about themselves")
        .patch(me, users::amend, "Sets something about somebody")
        .example(&json!({"name": "Budi", "daily_report": "20:30"}))
        .delete(
            me,
            users::forget,
            "Forgets somebody: everything of theirs is erased. Wants a login of the last ten minutes",
        )
        .answers(202)
        .get("/api/v1/logins", logins::list, "The browsers in which somebody is logged in")
        .delete("/api/v1/logins", logins::end_all, "Logs all of them out but the one that asks")
        .delete("/api/v1/logins/{id}", logins::end, "Logs one of them out")
        .get(
            "/api/v1/events",
            logins::events,
            "What is noted of logins, keys, imports and settings, the newest first",
        )
}
