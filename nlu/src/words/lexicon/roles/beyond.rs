//! Words of what is understood and cannot be done yet.

use crate::words::list::List;

/// What is to come.
pub(crate) const FORECASTING: &List = &List::of(&[
    "prediksi",
    "prediksikan",
    "perkiraan",
    "perkirakan",
    "proyeksi",
    "forecast",
    "predict",
    "estimasi",
    "estimate",
    "ramalan",
    "ramalkan",
    "prediction",
    "projection",
    "bakal",
]);
