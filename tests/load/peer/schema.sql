-- The specification's tables and indexes, word for word.
CREATE TABLE users (
    id BIGSERIAL PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    phone VARCHAR(20) UNIQUE NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    timezone VARCHAR(64) DEFAULT 'Asia/Jakarta',
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE INDEX idx_users_phone ON users(phone);
CREATE TABLE categories (
    id BIGSERIAL PRIMARY KEY,
    user_id BIGINT REFERENCES users(id) ON DELETE CASCADE,
    name VARCHAR(80) NOT NULL,
    keywords TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE INDEX idx_categories_user ON categories(user_id);
CREATE UNIQUE INDEX idx_categories_user_name ON categories(user_id, name);
CREATE TABLE transactions (
    id BIGSERIAL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    direction VARCHAR(20) NOT NULL CHECK (direction IN ('income','expense','transfer')),
    amount NUMERIC(18,2) NOT NULL,
    currency VARCHAR(10) DEFAULT 'IDR',
    category_id BIGINT REFERENCES categories(id),
    description TEXT,
    tx_datetime TIMESTAMP WITH TIME ZONE NOT NULL,
    source VARCHAR(20) NOT NULL CHECK (source IN ('whatsapp','web','import')),
    raw_text TEXT,
    ai_confidence NUMERIC(5,2),
    status VARCHAR(20) NOT NULL DEFAULT 'confirmed' CHECK (status IN ('confirmed','pending')),
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE INDEX idx_transactions_user_datetime ON transactions(user_id, tx_datetime);
CREATE INDEX idx_transactions_category ON transactions(category_id);
CREATE INDEX idx_transactions_direction ON transactions(direction);
CREATE TABLE savings_accounts (
    id BIGSERIAL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    name VARCHAR(100) NOT NULL,
    target_amount NUMERIC(18,2) NOT NULL,
    current_amount NUMERIC(18,2) NOT NULL DEFAULT 0,
    currency VARCHAR(10) DEFAULT 'IDR',
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE UNIQUE INDEX idx_savings_user_name ON savings_accounts(user_id, name);
CREATE TABLE savings_transactions (
    id BIGSERIAL PRIMARY KEY,
    savings_account_id BIGINT NOT NULL REFERENCES savings_accounts(id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    direction VARCHAR(20) NOT NULL CHECK (direction IN ('deposit','withdraw')),
    amount NUMERIC(18,2) NOT NULL,
    note TEXT,
    source VARCHAR(20) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE INDEX idx_savings_tx_account ON savings_transactions(savings_account_id);
CREATE INDEX idx_savings_tx_user ON savings_transactions(user_id);
CREATE TABLE wa_messages (
    id BIGSERIAL PRIMARY KEY,
    user_id BIGINT REFERENCES users(id) ON DELETE SET NULL,
    wa_from VARCHAR(20) NOT NULL,
    wa_body TEXT,
    direction VARCHAR(10) NOT NULL CHECK (direction IN ('in','out')),
    intent VARCHAR(50),
    response TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE INDEX idx_wa_messages_user ON wa_messages(user_id);
CREATE INDEX idx_wa_messages_from_created ON wa_messages(wa_from, created_at DESC);
CREATE TABLE ai_audit (
    id BIGSERIAL PRIMARY KEY,
    user_id BIGINT REFERENCES users(id) ON DELETE SET NULL,
    model_name VARCHAR(120) NOT NULL,
    raw_input TEXT NOT NULL,
    raw_output TEXT,
    success BOOLEAN DEFAULT TRUE,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
CREATE INDEX idx_ai_audit_user_created ON ai_audit(user_id, created_at DESC);
-- Beside them, keys of people's programs: of each the SHA-256.
CREATE TABLE api_keys (
    id BIGSERIAL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    key_hash VARCHAR(64) UNIQUE NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
);
