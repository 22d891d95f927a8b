"""The tables of `schema.sql`, as far as the server writes and reads them."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, DateTime, ForeignKey, Numeric, String, Text, func
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class CreatedAt:
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())


class User(CreatedAt, Base):
    __tablename__ = "users"
    name: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str] = mapped_column(String(20), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    timezone: Mapped[str] = mapped_column(String(64), server_default="Asia/Jakarta")


class ApiKey(CreatedAt, Base):
    __tablename__ = "api_keys"
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)


class Category(CreatedAt, Base):
    __tablename__ = "categories"
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    name: Mapped[str] = mapped_column(String(80))


class Transaction(CreatedAt, Base):
    __tablename__ = "transactions"
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    direction: Mapped[str] = mapped_column(String(20))
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 2))
    currency: Mapped[str] = mapped_column(String(10), default="IDR")
    category_id: Mapped[int | None] = mapped_column(ForeignKey("categories.id"))
    description: Mapped[str | None] = mapped_column(Text)
    tx_datetime: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    source: Mapped[str] = mapped_column(String(20))
    raw_text: Mapped[str | None] = mapped_column(Text)
    ai_confidence: Mapped[Decimal | None] = mapped_column(Numeric(5, 2))
    status: Mapped[str] = mapped_column(String(20), default="confirmed")


class SavingsAccount(CreatedAt, Base):
    __tablename__ = "savings_accounts"
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    name: Mapped[str] = mapped_column(String(100))
    target_amount: Mapped[Decimal] = mapped_column(Numeric(18, 2))
    current_amount: Mapped[Decimal] = mapped_column(Numeric(18, 2), default=0)


class SavingsTransaction(CreatedAt, Base):
    __tablename__ = "savings_transactions"
    savings_account_id: Mapped[int] = mapped_column(ForeignKey("savings_accounts.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    direction: Mapped[str] = mapped_column(String(20))
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 2))
    source: Mapped[str] = mapped_column(String(20))


class WaMessage(CreatedAt, Base):
    __tablename__ = "wa_messages"
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    wa_from: Mapped[str] = mapped_column(String(20))
    wa_body: Mapped[str | None] = mapped_column(Text)
    direction: Mapped[str] = mapped_column(String(10))
    intent: Mapped[str | None] = mapped_column(String(50))
    response: Mapped[str | None] = mapped_column(Text)


class AiAudit(CreatedAt, Base):
    __tablename__ = "ai_audit"
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    model_name: Mapped[str] = mapped_column(String(120))
    raw_input: Mapped[str] = mapped_column(Text)
    raw_output: Mapped[str | None] = mapped_column(Text)
