"""The backend that the specification describes, as a FastAPI programmer would write it: async SQLAlchemy 2 and
asyncpg, one session and one commit for each request. Where there was a choice it is the kind one: the language
reading is in-process (no HTTP hop, no model), speech and pictures are stubs, nothing is delivered anywhere, and
people made on the way get no Argon2 hash."""

import hashlib
import json
import os
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from fastapi import Depends, FastAPI, Header, HTTPException, Query
from models import AiAudit, ApiKey, Category, SavingsAccount, SavingsTransaction, Transaction, User, WaMessage
from pydantic import BaseModel
from sqlalchemy import case, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

import nlu

TOKEN = os.environ.get("PEER_TOKEN", "bench")
engine = create_async_engine(
    os.environ["DATABASE_URL"], pool_size=int(os.environ.get("POOL_SIZE", "10")), max_overflow=0
)
Session = async_sessionmaker(engine, expire_on_commit=False)


@asynccontextmanager
async def lifespan(_: FastAPI):
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


async def get_session():
    async with Session() as session:
        yield session


def require_token(authorization: Annotated[str | None, Header()] = None):
    if authorization != f"Bearer {TOKEN}":
        raise HTTPException(401)


Db = Annotated[AsyncSession, Depends(get_session)]
Auth = [Depends(require_token)]


async def require_user(db: Db, authorization: Annotated[str | None, Header()] = None) -> User:
    key = (authorization or "").removeprefix("Bearer ")
    key_hash = hashlib.sha256(key.encode()).hexdigest()
    user = await db.scalar(select(User).join(ApiKey, ApiKey.user_id == User.id).where(ApiKey.key_hash == key_hash))
    if user is None:
        raise HTTPException(401)
    return user


CurrentUser = Annotated[User, Depends(require_user)]


class IncomingMessage(BaseModel):
    from_number: str
    message_type: Literal["text", "audio", "image"] = "text"
    text: str | None = None
    media_url: str | None = None
    timestamp: int


class Reply(BaseModel):
    reply: str
    status: str = "ok"


class TransactionOut(BaseModel):
    id: int
    direction: str
    amount: int
    currency: str
    category: str | None
    description: str | None
    tx_datetime: datetime
    source: str
    status: str


class TransactionPage(BaseModel):
    items: list[TransactionOut]


class CategoryShare(BaseModel):
    category: str
    total: int
    count: int
    percentage: int | None


class MonthOut(BaseModel):
    year: int
    month: int
    total_income: int
    total_expenses: int
    count: int
    category_breakdown: list[CategoryShare]


def rp(v) -> str:
    return "Rp" + f"{int(v):,}".replace(",", ".")


async def get_or_create_user(db: AsyncSession, phone: str) -> User:
    if user := await db.scalar(select(User).where(User.phone == phone)):
        return user
    await db.execute(
        insert(User)
        .values(name=f"User {phone[-4:]}", phone=phone, password_hash="!")
        .on_conflict_do_nothing(index_elements=["phone"])
    )
    return await db.scalar(select(User).where(User.phone == phone))


async def get_or_create_category(db: AsyncSession, user: User, name: str) -> int:
    q = select(Category.id).where(Category.user_id == user.id, Category.name == name)
    if cid := await db.scalar(q):
        return cid
    await db.execute(
        insert(Category).values(user_id=user.id, name=name).on_conflict_do_nothing(index_elements=["user_id", "name"])
    )
    return await db.scalar(q)


async def sums(db: AsyncSession, user_id: int, start: date, end: date, tz: str = "Asia/Jakarta") -> tuple[int, int, list]:
    zone = ZoneInfo(tz)
    lo, hi = (datetime.combine(d, time(), zone) for d in (start, end))
    in_range = (Transaction.user_id == user_id, Transaction.tx_datetime >= lo, Transaction.tx_datetime < hi)
    row = (
        await db.execute(
            select(
                func.coalesce(func.sum(case((Transaction.direction == "income", Transaction.amount), else_=0)), 0),
                func.coalesce(func.sum(case((Transaction.direction == "expense", Transaction.amount), else_=0)), 0),
            ).where(*in_range)
        )
    ).one()
    cats = (
        await db.execute(
            select(Category.name, func.sum(Transaction.amount), func.count(Transaction.id))
            .join(Category, Category.id == Transaction.category_id)
            .where(*in_range, Transaction.direction == "expense")
            .group_by(Category.name)
            .order_by(func.sum(Transaction.amount).desc())
        )
    ).all()
    return int(row[0]), int(row[1]), [(name, int(amount), count) for name, amount, count in cats]


async def totals(db: AsyncSession, user_id: int, start: date, end: date, tz: str = "Asia/Jakarta") -> dict:
    income, expense, cats = await sums(db, user_id, start, end, tz)
    return {
        "total_income": income,
        "total_expense": expense,
        "category_breakdown": [{"category": name, "amount": amount} for name, amount, _ in cats],
    }


def month_bounds(d: date) -> tuple[date, date]:
    first = d.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1)


async def handle_intent(db: AsyncSession, user: User, r: nlu.NluResult, p: IncomingMessage) -> str:
    match r.intent:
        case "create_transaction":
            pending = p.message_type == "image"
            cid = await get_or_create_category(db, user, r.category_suggestion)
            db.add(
                Transaction(
                    user_id=user.id,
                    direction=r.direction,
                    amount=Decimal(r.amount),
                    category_id=cid,
                    description=r.description,
                    tx_datetime=datetime.fromtimestamp(p.timestamp, timezone.utc),
                    source="whatsapp",
                    raw_text=p.text,
                    ai_confidence=Decimal("0.90"),
                    status="pending" if pending else "confirmed",
                )
            )
            kind = "pemasukan" if r.direction == "income" else "pengeluaran"
            return (
                f"✅ Catat {kind} {rp(r.amount)} kategori {r.category_suggestion}. "
                "Balas: ganti <kategori> kalau mau ubah."
            )
        case "create_saving":
            await db.execute(
                insert(SavingsAccount)
                .values(user_id=user.id, name=r.saving_name, target_amount=r.amount or 0)
                .on_conflict_do_nothing(index_elements=["user_id", "name"])
            )
            return f"✅ Tabungan {r.saving_name} dibuat, target {rp(r.amount or 0)}."
        case "deposit_saving" | "withdraw_saving":
            acc = await db.scalar(
                select(SavingsAccount)
                .where(SavingsAccount.user_id == user.id, SavingsAccount.name == r.saving_name)
                .with_for_update()
            )
            if acc is None or not r.amount:
                return f"Tabungan {r.saving_name} belum ada. Ketik: buat tabungan {r.saving_name} <target>."
            deposit = r.intent == "deposit_saving"
            if not deposit and acc.current_amount < r.amount:
                return f"Saldo tabungan {acc.name} tidak cukup."
            acc.current_amount += r.amount if deposit else -r.amount
            db.add(
                SavingsTransaction(
                    savings_account_id=acc.id,
                    user_id=user.id,
                    amount=r.amount,
                    direction="deposit" if deposit else "withdraw",
                    source="whatsapp",
                )
            )
            pct = int(acc.current_amount * 100 / acc.target_amount) if acc.target_amount else 0
            verb, prep = ("Setoran", "ke") if deposit else ("Penarikan", "dari")
            return (
                f"✅ {verb} {rp(r.amount)} {prep} tabungan {acc.name}. Progress "
                f"{rp(acc.current_amount)[2:]}/{rp(acc.target_amount)[2:]} ({pct}%)."
            )
        case "get_report":
            today = datetime.now(ZoneInfo(user.timezone)).date()
            start, end = {
                "daily": (today, today + timedelta(days=1)),
                "weekly": (today - timedelta(days=6), today + timedelta(days=1)),
                "monthly": month_bounds(today),
            }[r.period]
            t = await totals(db, user.id, start, end, user.timezone)
            if r.category_suggestion:
                amt = next(
                    (c["amount"] for c in t["category_breakdown"] if c["category"] == r.category_suggestion), 0
                )
                return f"Pengeluaran {r.category_suggestion}: {rp(amt)}."
            top = ", ".join(f"{c['category']} {rp(c['amount'])}" for c in t["category_breakdown"][:3])
            return (
                f"Ringkasan {start}\nIncome: {rp(t['total_income'])}\n"
                f"Expense: {rp(t['total_expense'])}\nTop kategori: {top}"
            )
        case "smalltalk":
            return "Sama-sama! Senang bisa bantu 😊"
        case _:
            return r.question or "Maaf, aku belum paham."


async def stt(_: str) -> str:
    return "tadi makan di luar 35 ribu"


async def ocr(_: str) -> str:
    return "struk indomaret total 132.500"


@app.post("/wa/incoming", dependencies=Auth, response_model=Reply)
async def wa_incoming(p: IncomingMessage, db: Db):
    user = await get_or_create_user(db, p.from_number)
    db.add(WaMessage(user_id=user.id, wa_from=p.from_number, wa_body=p.text, direction="in"))
    text = p.text or ""
    if p.message_type == "audio":
        text = await stt(p.media_url)
        db.add(AiAudit(user_id=user.id, model_name="whisper", raw_input=p.media_url or "", raw_output=text))
    elif p.message_type == "image":
        text = f"{await ocr(p.media_url)} {text}".strip()
    r = nlu.parse_text(text)
    db.add(AiAudit(user_id=user.id, model_name="regex-nlu", raw_input=text, raw_output=json.dumps(r.dict())))
    reply = await handle_intent(db, user, r, p)
    db.add(
        WaMessage(
            user_id=user.id, wa_from=p.from_number, wa_body=p.text, direction="out", intent=r.intent, response=reply
        )
    )
    await db.commit()
    return Reply(reply=reply)


@app.get("/reports/daily", dependencies=Auth)
async def report_daily(user_id: int, date: date, db: Db):
    t = await totals(db, user_id, date, date + timedelta(days=1))
    m = await totals(db, user_id, *month_bounds(date))
    return {"date": date, **t, "month_balance": m["total_income"] - m["total_expense"]}


@app.get("/reports/monthly", dependencies=Auth)
async def report_monthly(user_id: int, month: str, db: Db):
    t = await totals(db, user_id, *month_bounds(date.fromisoformat(f"{month}-01")))
    return {"month": month, **t, "month_balance": t["total_income"] - t["total_expense"]}


@app.get("/api/v1/transactions", response_model=TransactionPage)
async def transactions(user: CurrentUser, db: Db, limit: Annotated[int, Query(ge=1, le=100)] = 50):
    rows = await db.execute(
        select(Transaction, Category.name)
        .outerjoin(Category, Category.id == Transaction.category_id)
        .where(Transaction.user_id == user.id)
        .order_by(Transaction.tx_datetime.desc(), Transaction.id.desc())
        .limit(limit)
    )
    return TransactionPage(
        items=[
            TransactionOut(
                id=t.id,
                direction=t.direction,
                amount=int(t.amount),
                currency=t.currency,
                category=category,
                description=t.description,
                tx_datetime=t.tx_datetime,
                source=t.source,
                status=t.status,
            )
            for t, category in rows
        ]
    )


@app.get("/api/v1/analytics/monthly/{year}/{month}", response_model=MonthOut)
async def analytics_monthly(year: int, month: int, user: CurrentUser, db: Db):
    income, expense, cats = await sums(db, user.id, *month_bounds(date(year, month, 1)), user.timezone)
    return MonthOut(
        year=year,
        month=month,
        total_income=income,
        total_expenses=expense,
        count=sum(count for _, _, count in cats),
        category_breakdown=[
            CategoryShare(category=name, total=amount, count=count, percentage=amount * 100 // expense if expense else None)
            for name, amount, count in cats
        ],
    )


@app.get("/healthz")
async def healthz():
    return {"status": "ok"}
