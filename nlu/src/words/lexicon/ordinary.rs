//! Ordinary words that need no correction.

/// Ordinary words that look like a misspelt lexicon word, and are none.
pub(super) const LEFT_ALONE: &str = "mangkukna bener str ngajak ngajakin diajak packing kutawar tambun semeter melayang dipinjemin rolas telulas patbelas limalas nembelas pitulas wolulas sangalas songolas selawe seket suwidak \
    dengar denger dibeliin dikirimi iklan keluarin naikin turunin pasangin pinjaman pinter selama sempat \
    talangan tambah tambahin tinggal bikinin bikin sambil sampah semoga sehat sakit malah makin sering \
    selalu tanah tamu tugas libur lebaran natal pesta sayang begitu supaya tetap kembar bangku pagar \
    kepala tangan memang sebelum sesudah setelah padat tahan kembang berangkat antar jemput kertas warna \
    warga bahan badan besar kecil dalam bawah bekas murah mahal masak masih pasti paling panas dingin \
    manis pedas besok benar betul kantor luar taman jalan hujan depan belakang kiri kanan putih hitam \
    merah hijau biru kuning senang susah capek lapar haus rebahan tidur bangun mandi pulang pergi datang \
    jumpa untung inget ingat makna acara rapat kerja hasil banyak sedikit lebih kurang bareng rame ramai \
    sendiri sendirian promo gratis pesan pesen order cod dp lunas punya kemahalan kelas tempat bagus \
    lama bisa boleh ada tanpa target cari riwayat bahasa kembalikan undo saldo sisa cek lihat kategori \
    transaksi catatan pengeluaran boros grafik bukti struk foto bandung jakarta surabaya bogor bali \
    medan jogja semarang malang solo bekasi depok kapan siapa kenapa dimana bagaimana gimana punyaku \
    kakinya matang mentah setengah seperempat sepuluh sebelas belas puluh ratus ribu juta seribu sejuta \
    seratus miliar tunggu lulus lucu keren malas males cinta hampir nyaris gagal belum kosong penuh \
    salon kalah menang teman kotor bersih botol balon kolam bantal santai pantai lantai ramah marah \
    kasar sabar cukup cepat lambat bulan padahal akhirnya akhir awal tengah setahun sebulan seminggu \
    sehari rata-rata checkout berdua bertiga berempat berlima berenam bertujuh berdelapan dibagi bagi \
    dipinjami dipinjamin dikali sadar tarikan roommate nyetok nyetock ngestok ditabung kulunasi kubayar berlaku satuan satuannya sebiji seporsi sebungkus kayak seperti antara karcis konser \
    detail detil past";
