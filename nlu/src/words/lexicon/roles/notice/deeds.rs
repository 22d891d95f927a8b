//! What a notice says of the deed: whether it was done, and which way the money went.

use super::Sign;

/// By what they say; in lower case, tokens with spaces between.
pub(super) const SIGNS: &[(Sign, &str)] = &[
    (
        Sign::Done,
        "berhasil, berhasil dilakukan, berhasil diproses, sukses, success, successful, successfully, succeeded, \
         telah lunas, sudah lunas, lunas, paid, has been paid, \
         telah disetujui, disetujui, approved, telah diproses, telah dibukukan, dibukukan, telah terbayar, terbayar, \
         telah dikonfirmasi, dikonfirmasi, confirmed, terverifikasi, telah diselesaikan, tiket kamu siap, tiketmu siap, \
         settled, thank you for your purchase, thank you for your payment, thank you for your order, e-tiket terbit, e-tiket telah terbit, \
         e-tiket sudah terbit, e-tiketmu, e-ticket issued, your e-ticket, tiket terbit, tiket telah terbit, tiketmu terbit, e-voucher terbit, \
         voucher terbit, polis terbit, pembelian berhasil, transaksi berhasil, pembayaran berhasil, udah berhasil, udah sukses",
    ),
    (Sign::Finished, "telah selesai, sudah selesai, selesai, completed, complete, is completed"),
    (
        Sign::Failed,
        "gagal, gagal diproses, tidak berhasil, belum berhasil, tidak dapat diproses, tidak bisa diproses, ditolak, \
         tidak disetujui, dibatalkan, telah dibatalkan, batal, failed, declined, rejected, unsuccessful, cancelled, canceled, \
         kadaluarsa, kedaluwarsa, kadaluwarsa, kedaluarsa, expired, was not successful, not successful, could not be processed, \
         saldo tidak cukup, saldo kurang, saldo tidak mencukupi, insufficient, insufficient balance, tidak terpotong, \
         void, voided, transaksi ditolak",
    ),
    (
        Sign::Awaited,
        "menunggu pembayaran, menunggu, selesaikan pembayaran, selesaikan pembayaranmu, segera selesaikan, belum dibayar, \
         belum bayar, belum lunas, belum terbayar, belum kami terima, belum diterima, segera lakukan pembayaran, \
         lakukan pembayaran, mohon lakukan pembayaran, segera bayar, bayar sebelum, bayar segera, segera lunasi, \
         mohon segera, harap bayar, harap segera, mohon dibayar, mohon melakukan pembayaran, berhasil dibuat, berhasil diajukan, \
         berhasil dijadwalkan, dijadwalkan, terjadwal, scheduled, akan didebet, akan didebit, akan dipotong, akan ditagih, \
         akan dibayarkan, akan dikirim, akan masuk, akan dikreditkan, akan dikembalikan, akan kami proses, akan diperpanjang, akan berakhir, akan diperbarui, \
         akan ditagihkan, akan didebetkan, akan jatuh tempo, akan kedaluwarsa, akan habis, akan dikenakan, akan dibayar, akan aktif, \
         akan kami tagih, akan kami debet, akan terpotong, segera berakhir, segera habis, segera isi ulang, segera top up, perpanjang, \
         perpanjang sekarang, perpanjang sebelum, renews, renews on, renewing, will renew, auto-renews, will expire, expires, expiring, \
         sudah tiba, telah tiba, telah sampai, sudah sampai, konfirmasi penerimaan, will be charged, \
         will be debited, will be deducted, will be credited, is due, payment due, please pay, pay before, awaiting payment, \
         pending, unpaid, overdue, batas pembayaran, batas waktu pembayaran, batas akhir pembayaran, belum selesai, \
         selesaikan transaksi, permintaan pembayaran, permintaan dana, meminta pembayaran, minta dibayar, meminta uang, \
         kode bayar, kode pembayaran, siapkan uang, payment request, requested, sedang dalam proses, diajukan, pengajuan, \
         bayar di tempat, bayar di hotel, bayar tagihan sebelum, silakan bayar, silahkan bayar, silakan lakukan pembayaran, \
         silahkan lakukan pembayaran, silakan transfer, mohon transfer, bayar sekarang, yuk bayar, jangan lupa bayar, \
         jangan lupa, harap siapkan, hindari denda, bisa diambil, siap diambil, silakan diambil, silahkan diambil, dapat diambil, mengingatkan, \
         diingatkan, mengingatkan kembali, dikumpulkan, mohon dikumpulkan, harap dikumpulkan, paling lambat, pembayaran minimum, minimum payment, amount due, total due",
    ),
    (
        Sign::Due,
        "jatuh tempo, telah terbit, sudah terbit, terbit, due date, due, \
         sedang diproses, diproses, dalam proses, processing, in progress, sedang dikirim, telah dikirim, dikirim, \
         dalam perjalanan, sedang diantar, akan diantar, diantar, dikemas, sedang dikemas, siap dikirim, shipped, \
         out for delivery, on the way, reminder, pengingat, keranjang, keranjangmu, checkout sekarang",
    ),
    (
        Sign::Bill,
        "tagihan, tagihan anda, tagihan kamu, tagihan baru, tagihanmu, bill, invoice, total tagihan",
    ),
    (
        Sign::Offer,
        "promo, promosi, nikmati, dapatkan, klik, hanya, cuma, gratis, diskon hingga, diskon s, hemat hingga, berhak, \
         memenangkan, menangkan, pemenang, undian, ajukan, ajukan sekarang, buruan, khusus, s & k, syarat dan ketentuan, \
         flash sale, spesial, eksklusif, kejutan, ayo, yuk, win, winner, congratulations, claim, klaim sekarang, tukarkan, \
         offer, limited, mulai dari, kesempatan, penawaran, tawaran, cicilan mulai, bunga rendah, bunga mulai, naik menjadi, \
         telah naik, dinaikkan, limit naik, cukup bayar, harga spesial, special price, ketik, aktifkan, pre-approved",
    ),
    (
        Sign::Guarded,
        "otp, kode otp, kode verifikasi, kode rahasia, kode keamanan, verification code, security code, one-time password, \
         jangan berikan, jangan bagikan, jangan beritahu, jangan sebarkan, rahasiakan, do not share, never share, waspada, \
         penipuan, penipu, hati-hati, login, log in, masuk dari perangkat, perangkat baru, new device, percobaan masuk, \
         password, kata sandi, ubah pin, ganti pin, pin anda, e-statement, rekening koran, laporan rekening, \
         telah tersedia, sudah tersedia, tersedia, verifikasi akun, telah diterima oleh, sudah diterima oleh, diterima oleh, aktivasi, sign-in, sign in, signed in",
    ),
    (
        Sign::You,
        "anda, kamu, dana-mu, gopay-mu, ovo-mu, pesananmu, pembayaranmu, transaksimu, tabunganmu, saldomu, akunmu, rekeningmu, \
         perjalananmu, uangmu, tagihanmu, tiketmu, kartumu, paketmu, danamu, gopaymu, ovomu, belanjaanmu, bookingmu, \
         transfermu, kantongmu, dompetmu, your, you, nomormu, nomor anda",
    ),
    (
        Sign::Address,
        "yth, yth . bpk, yth bpk, nasabah, pelanggan, pelanggan yth, sdr, sdri, dear, dear customer, kepada yth, nasabah yth, \
         bapak / ibu, bpk / ibu, sahabat, pengguna, customer, subject",
    ),
    (
        Sign::Code,
        "ref, no ref, no . ref, noref, nomor referensi, no referensi, no . referensi, referensi, reff, reference, \
         reference no, ref no, ref id, ref . no, kode booking, booking code, booking id, id transaksi, transaction id, trx id, \
         no transaksi, no . transaksi, nomor transaksi, no pesanan, no . pesanan, nomor pesanan, order id, order no, no order, \
         no . order, id pesanan, kode transaksi, no invoice, no . invoice, nomor invoice, no resi, no . resi, resi, no struk, \
         no . struk, no nota, no . nota, nota no, kwitansi no, no kwitansi, no . kwitansi, no meter, no . meter, nomor meter, \
         idpel, id pel, id pelanggan, no pelanggan, no . pelanggan, nomor pelanggan, no kartu, no . kartu, nomor kartu, kartu, \
         no rekening, no . rekening, nomor rekening, no rek, no . rek, no hp, no . hp, nomor hp, no ponsel, nop, rrn, stan, \
         approval code, kode approval, auth code, terminal id, tid, mid, nmid, merchant id, no token, no . token, stroom id, \
         no polisi, nopol, meja, kursi, antrian, queue, kasir, pesanan, order, booking, kuota, telp, hub, hubungi, call, info, \
         npwp, nik, no peserta, no . peserta, jumlah peserta, no faktur, faktur, no va, no . va",
    ),
    (
        Sign::Banking,
        "trx, transaksi, transaction, trf, trsf, e-banking, m-banking, mobile banking, internet banking, bi-fast, bifast, rtgs, \
         skn, qris, qr, qr bayar, edc, m-transfer, atm, rekening, rek, rekg, wib, wita, wit, pk, pkl, pukul, terimakasih, \
         terima kasih, thank you, via m-bca, autodebet, autodebit, auto debet, auto debit, status, nominal",
    ),
    (
        Sign::Out,
        "debit, debet, db, dr, pembayaran, bayar, dibayar, pembelian, beli, belanja, pemakaian, penggunaan, potong, kirim uang, \
         kirim, pengiriman, transfer ke, trf ke, tf ke, transfer dana ke, payment, purchase, transfer to, angsuran, cicilan, iuran, \
         premi, donasi, infak, infaq, sedekah, zakat, perjalanan, trip, ride, tarif, cod, sewa, langganan, subscription, \
         perpanjangan, isi pulsa, setoran angsuran, pelunasan, denda, charge",
    ),
    (
        Sign::Paid,
        "didebet, didebit, terdebet, terdebit, di debet, di debit, telah didebet, telah didebit, membayar, dibayarkan, telah dibayar, \
         sudah dibayar, telah dibayarkan, sudah dibayarkan, berhasil dibayar, telah bayar, sudah bayar, total dibayar, membeli, \
         terpotong, dipotong, berkurang, mengirim, mengirimkan, uang keluar, dana keluar, transfer keluar, ditransfer, ditransfer ke, \
         mentransfer, terkirim, telah terkirim, dikenakan, dikenai, paid to, purchased, bought, charged, spent, sent, debited, \
         deducted, transferred to, you paid, you sent, you spent, telah kami terima, kami terima, sudah kami terima, \
         telah kami terima dengan baik, telah terima dari, sudah terima dari, terima dari, telah diterima dari, berlangganan, diperpanjang, \
         telah menagih, kami menagih, menagih, ditagihkan, telah ditagihkan, ditagihkan ke, kami tagih, kami debet, kami debit, telah kami debet, \
         di-debet, di-debit, telah di-debet, di-debit dari, billed, has been billed, billed to, was used, used for, used at, used, \
         was charged, digunakan, telah digunakan, digunakan untuk, digunakan utk, dipakai, telah dipakai, dibelanjakan, berbelanja, telah berbelanja, \
         belanja di, dibebankan, telah dibebankan, berhasil dikirim, telah dikirim ke rekening, sudah dikirim ke rekening, dikirim ke rekening, sukses dikirim, udah berhasil dikirim, telah berhasil dikirim, disetorkan, \
         disalurkan, berhasil disalurkan, debited from, has been debited, was debited, \
         melakukan transaksi, melakukan pembayaran, melakukan pembelian, dibayar tunai, dibayar dengan, dibayar pakai, terpakai",
    ),
    (
        Sign::In,
        "kredit, cr, kr, transfer dari, trf dari, trsf dari, pencairan, cair, kiriman, payout, penjualan, dividen, bunga, \
         bunga harian, bunga tabungan, bunga deposito, jasa giro, interest, imbal hasil, kupon, komisi, payroll, hadiah, masuk, incoming, settlement, klaim, claim, hasil penjualan, \
         dana penjualan, dana hasil penjualan, dana hasil, penghasilan, uang pertanggungan, manfaat polis, santunan, reimbursement, withdrawal to",
    ),
    (
        Sign::Got,
        "terima infak, terima infaq, terima iuran, terima donasi, terima zakat, terima sedekah, terima setoran, \
         dikreditkan, dikredit, telah dikreditkan, menerima, kamu terima, anda terima, terima transfer, terima uang, telah menerima, \
         berhasil menerima, dana masuk, uang masuk, transfer masuk, trf masuk, trsf masuk, pembayaran masuk, saldo masuk, \
         sudah masuk, telah masuk, berhasil masuk, langsung masuk, masuk ke, masuk dari, dapat transfer, mendapat transfer, \
         mendapatkan transfer, dapat kiriman, dapat uang, menerima kiriman, telah cair, sudah cair, dicairkan, telah dicairkan, \
         diterima dari, received, you received, credited, incoming transfer, bertambah, ditambahkan, deposited, you got, \
         telah diterima dana masuk, diterima dana, diteruskan, telah diteruskan, diteruskan ke, dilepas, telah dilepas, dilepas ke, dilepaskan ke, \
         telah ditambahkan, udah masuk ke, udah cair ke, diteruskan ke saldo, ditransfer ke saldo penjual, disetor ke rekening anda, dibayarkan ke rekening anda, \
         ditransfer ke rekening anda, dikirim ke rekening anda, dikirimkan ke rekening anda, has been credited, was credited, you've received, \
         you've got, you've got money, has been deposited, sent you, transferred you, paid you, mengirim kamu, mengirimkan kamu, mengirimi kamu, \
         kirim kamu, transfer ke kamu",
    ),
    (
        Sign::Received,
        "telah diterima oleh, sudah diterima oleh, diterima oleh, berhasil diterima, telah diterima, sudah diterima, has been received",
    ),
    (
        Sign::Deal,
        "gol, gol i, gol ii, gol iii, gol iv, gol v, golongan, gt, gardu, transaksi, trx, transaction, trxn, qris, qr, qr bayar, edc, gerbang, argo",
    ),
    (
        Sign::Refund,
        "refund, pengembalian, pengembalian dana, dikembalikan, telah dikembalikan, dana dikembalikan, reversal, refunded, \
         dana kembali, retur, pengembalian uang",
    ),
    (Sign::Cashback, "cashback, cash back, bonus cashback"),
    (
        Sign::Drawn,
        "tarik tunai, tarikan tunai, tarikan atm, penarikan tunai, menarik tunai, menarik uang tunai, ambil tunai, penarikan uang tunai, tarik tunai atm, \
         cash withdrawal, withdrawal, atm withdrawal, withdrew, tariktunai, tarik tunai tanpa kartu, penarikan atm, tarik atm",
    ),
    (Sign::PaidIn, "setor tunai, setoran tunai, penyetoran tunai, cash deposit, setor uang tunai"),
    (
        Sign::Filled,
        "top up, topup, top-up, isi saldo, pengisian saldo, isi ulang saldo, pengisian, top up saldo, topup saldo, isi ulang, \
         topped up",
    ),
    (
        Sign::Moved,
        "setoran awal, setoran awal deposito, penempatan deposito, pembukaan deposito, memindahkan, dipindahkan, telah dipindahkan, pemindahan, pemindahan dana, pindah dana, pindah saldo, pemindahbukuan, \
         pindah buku, rekening anda sendiri, rek anda sendiri, anda sendiri, milik anda sendiri, milik sendiri, own account, between your accounts, \
         antar rekening, antar kantong, antar rekening sendiri, antarrekening, rekening sendiri, penarikan dana, \
         tarik dana, tarik saldo, penarikan saldo, penarikan, pencairan saldo, moved",
    ),
    (
        Sign::CardBill,
        "pembayaran kartu kredit, tagihan kartu kredit, pembayaran tagihan kartu kredit, bayar kartu kredit, \
         bayar tagihan kartu kredit, kartu kredit payment, credit card payment, credit card bill, pembayaran cc, tagihan cc, \
         tagihan spaylater, pembayaran spaylater, pembayaran tagihan spaylater, bayar spaylater, tagihan paylater, \
         pembayaran paylater, pembayaran tagihan paylater, bayar paylater, tagihan gopaylater, pembayaran gopaylater, \
         pembayaran tagihan gopaylater, bayar gopaylater, tagihan kredivo, pembayaran kredivo, pembayaran tagihan kredivo, \
         tagihan gopay later, tagihan shopee paylater, pembayaran tagihan akulaku",
    ),
    (
        Sign::Transfer,
        "transfer, trf, tf, transferred, transferan, transferanmu, transfermu, transferan anda, kirimanmu",
    ),
];
