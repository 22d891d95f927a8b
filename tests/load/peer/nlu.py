"""Reads a message with a handful of rules: the stand-in for the specification's language service."""

import re
from dataclasses import asdict, dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

JKT = ZoneInfo("Asia/Jakarta")
UNITS = {"k": 1_000, "rb": 1_000, "ribu": 1_000, "jt": 1_000_000, "juta": 1_000_000}
AMOUNT = re.compile(r"(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)\s*(ribu|juta|rb|jt|k)?\b", re.I)
CATEGORIES = {
    "Pulsa & Data": ("pulsa", "kuota", "data"),
    "Makan": ("makan", "kopi", "nasi", "bakso", "sarapan", "jajan"),
    "Transport": ("bensin", "gojek", "grab", "parkir", "tol", "ojek"),
    "Belanja": ("indomaret", "alfamart", "belanja"),
    "Gaji": ("gaji", "bonus"),
}
INCOME = ("gaji", "bonus", "terima", "dapat", "transfer masuk")
SMALLTALK = ("makasih", "terima kasih", "halo", "hai", "pagi", "thanks")


@dataclass(slots=True)
class NluResult:
    intent: str
    amount: int | None = None
    currency: str = "IDR"
    description: str = ""
    category_suggestion: str | None = None
    direction: str = "expense"
    datetime: str | None = None
    saving_name: str | None = None
    period: str | None = None
    question: str | None = None

    def dict(self):
        return asdict(self)


def parse_amount(text: str) -> tuple[int | None, str]:
    best = None
    for m in AMOUNT.finditer(text):
        num, unit = m.group(1), (m.group(2) or "").lower()
        if re.fullmatch(r"\d{1,3}(\.\d{3})+", num):
            value = int(num.replace(".", ""))
        else:
            value = float(num.replace(",", "."))
        value = round(value * UNITS.get(unit, 1))
        if value >= 100 and (best is None or value > best[0]):
            best = (value, m)
    if best is None:
        return None, text
    m = best[1]
    rest = text[: m.start()] + " " + text[m.end() :]
    return best[0], re.sub(r"\s+", " ", rest).strip()


def category_of(text: str) -> str | None:
    for name, words in CATEGORIES.items():
        if any(re.search(rf"\b{w}\b", text) for w in words):
            return name
    return None


def parse_text(text: str) -> NluResult:
    t = text.strip().lower()
    amount, rest = parse_amount(t)
    now = datetime.now(JKT).isoformat(timespec="seconds")
    if re.search(r"\b(laporan|berapa|ringkasan)\b", t):
        period = "monthly" if "bulan" in t else "weekly" if "minggu" in t else "daily"
        return NluResult("get_report", category_suggestion=category_of(t), period=period, datetime=now)
    if m := re.search(r"\b(?:buat|bikin) tabungan (\w+)", t):
        return NluResult("create_saving", amount, saving_name=m[1], description=rest, datetime=now)
    if m := re.search(r"\b(setor|nabung)\s+(\w+)", t):
        return NluResult("deposit_saving", amount, saving_name=m[2], description=rest, datetime=now)
    if m := re.search(r"\btarik\s+(\w+)", t):
        return NluResult("withdraw_saving", amount, saving_name=m[1], description=rest, datetime=now)
    if amount is None:
        if any(w in t for w in SMALLTALK):
            return NluResult("smalltalk", datetime=now)
        return NluResult("clarification", question="Bisa tulis nominalnya?", datetime=now)
    words = [w for w in re.findall(r"[a-z&]+", rest) if w not in ("tadi", "barusan", "kemarin", "total")]
    if not words:
        return NluResult("clarification", amount, question="Ini pengeluaran kategori apa?", datetime=now)
    income = any(w in t for w in INCOME)
    return NluResult(
        "create_transaction",
        amount,
        description=rest,
        datetime=now,
        category_suggestion=category_of(t) or ("Pemasukan" if income else "Lainnya"),
        direction="income" if income else "expense",
    )
