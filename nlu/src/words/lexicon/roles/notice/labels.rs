//! What stands beside figures, accounts and names, and what a person says beside what they paste.

use super::Sign;

/// By what they say; in lower case, tokens with spaces between.
pub(super) const SIGNS: &[(Sign, &str)] = &[
    (
        Sign::Total,
        "total, grand total, total bayar, total pembayaran, total dibayar, total yang dibayar, total tagihan, total belanja, \
         total harga, total transaksi, total biaya, total pesanan, jumlah bayar, jumlah dibayar, jumlah total, jumlah, \
         jml bayar, jml, rp bayar, amount paid, total amount, total paid, total payment, total charged, nett, netto, net total, \
         ttl, tot, total akhir, tagihan total, total bill, jumlah pembayaran, jumlah transaksi",
    ),
    (Sign::Equals, "="),
    (
        Sign::Subtotal,
        "subtotal, sub total, sub-total, harga jual, total sebelum diskon, dpp, total harga barang, subtotal produk, \
         subtotal pesanan, total item, harga total",
    ),
    (
        Sign::Fee,
        "admin, adm, biaya admin, biaya adm, biaya administrasi, biaya transfer, biaya transaksi, biaya layanan, \
         biaya penanganan, biaya jasa, biaya jasa aplikasi, biaya aplikasi, biaya platform, biaya, biaya lain, \
         biaya lainnya, biaya kirim, biaya pengiriman, ongkir, ongkos kirim, biaya tambahan, biaya bank, fee, admin fee, \
         service fee, platform fee, convenience fee, transaction fee, transfer fee, delivery fee, shipping, shipping fee, \
         admin bank, biaya pemesanan, booking fee, subtotal pengiriman, asuransi pengiriman, proteksi produk, biaya adm bank, \
         biaya admin bulanan, biaya adm bulanan, biaya administrasi bulanan, tol, parkir, tip, biaya kemasan, kemasan, packaging, biaya provisi, monthly fee",
    ),
    (
        Sign::Tax,
        "ppn, pajak, tax, pb1, pb 1, vat, service, service charge, sc, srv, pajak bunga, pajak restoran, pph, materai, meterai, \
         bea materai, bea meterai, tax service, pjk, ppj",
    ),
    (
        Sign::Discount,
        "diskon, discount, disc, potongan, potongan harga, voucher, vouchermu, kupon diskon, hemat, total hemat, anda hemat, \
         you saved, pot, promo diskon, diskon ongkir, voucher ongkir, diskon member, member disc, total diskon, total disc, \
         koin shopee, shopee coins, koin dipakai, poin dipakai, promo, diskon pengiriman, potongan promo, total potongan, \
         gopay coins, voucher diskon, subsidi, subsidi ongkir, bonus belanja",
    ),
    (Sign::Rounding, "pembulatan, rounding, round, rnd, dibulatkan"),
    (
        Sign::Tendered,
        "tunai, cash, uang tunai, bayar, bayar tunai, dibayar tunai, uang diterima, tendered, cash tendered, pembayaran tunai, \
         dibayar, uang bayar, uang, bayar cash, amount tendered",
    ),
    (Sign::Change, "kembali, kembalian, uang kembali, change, change due, kmbl, susuk, kbl"),
    (
        Sign::Down,
        "dp, uang muka, down payment, dp dibayar, deposit dibayar, panjar, persekot, dp masuk, sudah dibayar dp, bayar dp",
    ),
    (
        Sign::Rest,
        "sisa, sisa bayar, sisa pembayaran, sisa tagihan, kurang, kurang bayar, outstanding, balance due, kekurangan, \
         sisa yang harus dibayar, sisa angsuran, sisa hutang, sisa pinjaman, sisa pokok, pelunasan sisa",
    ),
    (
        Sign::Balance,
        "saldo, pulsa anda, pulsa anda sekarang, pulsa kamu, sisa pulsa, sisa pulsa anda, sisa pulsa kamu, pulsa utama, sld, sisa saldo, saldo akhir, saldo awal, saldo kini, saldo anda, saldo kamu, saldo efektif, saldo rekening, \
         saldo tersedia, total saldo, saldomu, saldo sekarang, saldo saat ini, balance, available balance, current balance, \
         new balance, your balance, sisa saldo kamu, sisa saldo anda, saldo sebelum, saldo setelah, bal, sisa saldomu, \
         saldo gopay kamu, saldo terkini, remaining balance",
    ),
    (
        Sign::Limit,
        "limit, sisa limit, plafon, limit tersedia, limit kredit, available limit, kredit tersedia, limitmu, limit anda, \
         limit kamu, sisa kredit, batas kredit, batas transaksi, limit harian, limit transaksi, pagu",
    ),
    (
        Sign::Points,
        "kode unik, koin, coin, coins, poin, point, points, pts, miles, xp, poinmu, total poin, livin poin, reward point, gopay coin, \
         bluepoints, kredit poin, stempel, stamp",
    ),
    (
        Sign::UpTo,
        "hingga, s . d ., s . d, s / d, sampai dengan, sampai, up to, maks, maks ., maksimal, maksimum, max, minimal, minimum, \
         min, min ., mulai, mulai dari, senilai hingga, sebesar hingga, minimum belanja, min belanja, minimal belanja, \
         min . belanja, min . transaksi, min transaksi, di atas, menjadi, target",
    ),
    (
        Sign::Included,
        "termasuk, sudah termasuk, incl, incl ., inc, including, include, included, termasuk biaya, sudah termasuk biaya, \
         termasuk admin, termasuk biaya admin, sudah termasuk biaya admin, termasuk ppn, termasuk pajak, sudah termasuk ppn, \
         sudah termasuk pajak, di dalamnya, sudah termasuk admin",
    ),
    (
        Sign::Nominal,
        "rp / liter, rp / l, rp / ltr, rp stroom, stroom, rp stroom / token, stroom / token, rp token, nilai token, harga satuan, @, satuan, nominal token, \
         harga normal, harga awal, harga coret, nilai pertanggungan, harga / liter, harga per liter, harga / l, hrg / liter, \
         hrg / l, unit price, harga asli",
    ),
    (
        Sign::Next,
        "berikutnya, angsuran berikutnya, tagihan berikutnya, selanjutnya, cicilan berikutnya, pembayaran berikutnya, next, \
         next billing, next payment, bulan depan, renews, perpanjangan berikutnya",
    ),
    (Sign::Each, "@, x, *, per"),
    (
        Sign::Source,
        "sumber dana, sumber, sumber rekening, dari rekening, dari rek, dari rekening anda, menggunakan, pakai, memakai, via, \
         lewat, melalui, dengan, dgn, dg, metode pembayaran, metode bayar, metode, cara bayar, dibayar dengan, dibayar dgn, \
         dibayar pakai, dibayar via, dibayar menggunakan, bayar dengan, bayar pakai, bayar via, using, with, paid with, \
         payment method, paid by, dari kantong, rekening sumber, rekening asal, kartu debit, debit, debit card, from account, \
         rek sumber, dana dari, charged to, rekening debet, rekening pendebetan, saldo dari, by, dibayar, bayar, non tunai",
    ),
    (
        Sign::From,
        "trf dari, transfer dari, trsf dari, masuk dari, diterima dari, transfer masuk dari, dari, pengirim, from, nama pengirim, dr, oleh",
    ),
    (
        Sign::To,
        "ke, kepada, to, penerima, tujuan, nama penerima, rekening tujuan, rek tujuan, bank tujuan, ke rekening, ke rek, \
         transfer ke, trf ke, tf ke, ditransfer ke, kirim ke, dikirim ke, paid to, transfer to, nama tujuan, nomor tujuan, \
         terkirim ke, pembayaran ke, payment to, mengirim ke, transferred to, no tujuan, di transfer ke, transfer dana ke",
    ),
    (
        Sign::At,
        "di, merchant, nama merchant, toko, nama toko, at, outlet, penjual, penyedia, penyedia jasa, seller, lokasi, biller",
    ),
    (
        Sign::For,
        "untuk, utk, u / , berita, berita transfer, catatan, note, notes, keterangan, ket, ket ., for, pesan, guna, keperluan, \
         jenis pembayaran, produk, nama produk, layanan, deskripsi, description, pembayaran untuk, untuk pembayaran, \
         utk pembayaran, deskripsi transaksi, tujuan transaksi, item, remark, remarks",
    ),
    (Sign::Holder, "a . n ., a . n, an, a / n, atas nama, nama, nama pemilik, name"),
    (
        Sign::Virtual,
        "va, virtual account, bca va, va bca, nomor virtual account, no virtual account, rekening virtual",
    ),
    (Sign::Card, "kartu kredit, credit card, cc, kk, kartu kredit anda, kartu kredit bca, visa, mastercard"),
    (
        Sign::Slip,
        "struk, keluar, struk pembelian, struk pembayaran, nota, kwitansi, kuitansi, receipt, bukti pembayaran, bukti transfer, \
         bukti transaksi, bukti pembelian, bukti bayar, invoice, faktur, struk belanja, struk parkir, bon, npwp, tgl cetak, \
         spbu, qty, kasir, cashier, pos, bill",
    ),
    (
        Sign::Statement,
        "mutasi, mutasi rekening, riwayat transaksi, riwayat, daftar transaksi, transaction history, histori transaksi, \
         mutasi transaksi, info mutasi, rekening koran, transaksi terakhir",
    ),
    (
        Sign::Own,
        "saya, aku, gw, gue, gua, gwe, ku, i, my, kita, tadi, td, barusan, udah, udh, yg, catat, catet, kmrn, kemarin, kemaren, \
         semalam, semalem, wingi, kamari, yesterday, lupa, ternyata, soalnya, trus, gara-gara, bini, temen, aing, urang, inyong, me, \
         banget, bgt, doang, kayaknya",
    ),
    (Sign::Soft, "dong, deh, nih, ya, yaa, yah, aja, dah, sih, kok, kak, kakak, gan, sis, bunda"),
    (
        Sign::Chat,
        "ini, itu, buat, untuk, utk, bukti tf, notif, notifnya, struknya, bonnya, kos, kost, punya, \
         dari bank, dr bank, baru bayar, this, that, for, it, here, tf, istri, suami, bulan ini, minggu ini, hari ini, lunch, dinner, \
         makan, belanja, bayar, jajan, kantor, tolong, pribadi, office, personal, sama, dp nya, dp-nya, senin, selasa, rabu, kamis, jumat, \
         sabtu, minggu, pagi, siang, sore, malam, barengan, bareng, patungan, ortu, anak, mama, papa, adik, kakak, pacar",
    ),
    (
        Sign::Unbooked,
        "jangan dicatat, jangan catat, jangan dicatet, jangan catet, gak usah dicatat, ga usah dicatat, gausah dicatat, \
         nggak usah dicatat, ngga usah dicatat, tidak usah dicatat, tak usah dicatat, gak usah dicatet, ga usah dicatet, \
         gausah dicatet, nggak usah dicatet, ga usah catat, gak usah catat, gausah catat, nggak usah catat, ga perlu dicatat, \
         gak perlu dicatat, tidak perlu dicatat, cuma info, cuma buat info, hanya info, buat info aja, bukan punyaku, \
         bukan punya saya, bukan punya gw, bukan punya gue, bukan transaksiku, bukan uangku, don't record, do not record, \
         not mine, salah kirim, just fyi, fyi, abaikan, jangan dihitung, jangan dimasukin, jangan dimasukkan",
    ),
    (
        Sign::Filler,
        "sebesar, senilai, sejumlah, rp, idr, rp ., nominal, nominal transfer, nominal transaksi, anda, kamu, telah, sudah, \
         yang, dan, the, of, a, amount, was, is, has, been, detail, details, rincian, halo, hai, hi, selamat, pada, bank, \
         mobile, app, info, notifikasi, pemberitahuan, sms, banking, status, bulan, periode, masa, transaksi, akun, pesanan",
    ),
    (
        Sign::When,
        "tgl, tanggal, tgl ., pada, pada tanggal, pada tgl, date, on, waktu, jam, pukul, pkl, pk, time, hari",
    ),
    (
        Sign::Until,
        "jatuh tempo, sebelum, berlaku, berlaku s . d ., berlaku s / d, berlaku sampai, berlaku hingga, masa aktif, \
         masa berlaku, aktif s . d ., aktif s / d, aktif sampai, s . d ., s / d, hingga, sampai, sampai dengan, periode, \
         berangkat, keberangkatan, jadwal, check-in, check in, check-out, check out, batas, batas akhir, paling lambat, \
         valid until, valid thru, until, expires, berakhir, berikutnya, angsuran berikutnya, due, due date, estimasi, tiba, \
         departure, untuk tanggal, menginap, akan, tayang, event, next",
    ),
];
