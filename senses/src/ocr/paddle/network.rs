//! A neural network in a file of ONNX, and pictures as it takes them.

use std::{path::Path, sync::Arc};

use rten::{Model, RunOptions, ThreadPool};
use rten_tensor::{NdTensor, prelude::*};

use crate::ocr::OcrError;

/// A network that takes pictures.
pub struct Network {
    model: Model,
    options: RunOptions,
}

/// Pictures of one size, grey where nothing was painted.
pub struct Pictures {
    count: usize,
    width: usize,
    height: usize,
    /// All blue of the first picture, all its green, all its red, then those of the next: −1 is dark, 1 is bright.
    values: Vec<f32>,
}

/// What a network answers: for each picture rows of numbers.
pub struct Answer {
    /// How many numbers a row has.
    pub columns: usize,
    /// All numbers, picture by picture and row by row.
    pub values: Vec<f32>,
}

impl Network {
    /// The network of a file, to be run on these threads.
    pub fn load(file: &Path, threads: &Arc<ThreadPool>) -> Result<Self, OcrError> {
        if !file.is_file() {
            return Err(OcrError::Missing(file.display().to_string()));
        }
        let failed = |error| OcrError::Failed(format!("{}: {error}", file.display()));
        let model = Model::load_file(file).map_err(failed)?;
        let options = RunOptions::default().with_thread_pool(Some(threads.clone()));
        Ok(Self { model, options })
    }

    /// What its maker wrote down under a name.
    pub fn note(&self, name: &str) -> Option<&str> {
        self.model.metadata().get(name)
    }

    /// What it sees in some pictures.
    pub fn look_at(&self, pictures: Pictures) -> Result<Answer, OcrError> {
        let failed = |error: String| OcrError::Failed(format!("a network failed: {error}"));
        let shape = [pictures.count, 3, pictures.height, pictures.width];
        let input = NdTensor::from_data(shape, pictures.values);
        let answer = self.model.run_one(input.view().into(), Some(self.options.clone()));
        let answer = answer.map_err(|error| failed(error.to_string()))?;
        let tensor = answer.into_tensor::<f32>().ok_or_else(|| failed("it answers no numbers".to_owned()))?;
        let columns = tensor.shape().last().copied().filter(|columns| *columns > 0);
        let columns = columns.ok_or_else(|| failed("it answers nothing".to_owned()))?;
        Ok(Answer { columns, values: tensor.into_data() })
    }
}

impl Pictures {
    /// So many grey pictures of this size.
    pub fn grey(count: usize, width: usize, height: usize) -> Self {
        Self { count, width, height, values: vec![0.0; count * 3 * width * height] }
    }

    /// Paints a pixel of one of them: red, green and blue, 0 to 255.
    pub fn paint(&mut self, (nth, x, y): (usize, usize, usize), [red, green, blue]: [f32; 3]) {
        let plane = self.width * self.height;
        let at = nth * 3 * plane + y * self.width + x;
        for (channel, value) in [blue, green, red].into_iter().enumerate() {
            self.values[at + channel * plane] = value / 127.5 - 1.0;
        }
    }
}
