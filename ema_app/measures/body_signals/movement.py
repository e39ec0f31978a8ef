"""Movement out of acceleration in three directions."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ema_app.measures.body_signals.signals import Floats

EPOCH_SECONDS = 5.0


def deviation(xyz: npt.NDArray[np.float32], per_epoch: int) -> Floats:
    """Give the mean amplitude deviation of each epoch, in the unit of `xyz` (n x 3); what is over at the end is left.

    Mean |r - mean r| of the length r of the vector: gravity and a wrong calibration fall out (Vähä-Ypyä et al. 2015,
    Clinical Physiology and Functional Imaging 35, 64-70). NaN where a sample of the epoch is missing.
    """
    epochs = len(xyz) // per_epoch
    length = np.sqrt(np.einsum("ij,ij->i", xyz, xyz))[: epochs * per_epoch].reshape(epochs, per_epoch)
    found: Floats = np.abs(length - length.mean(axis=1, keepdims=True)).mean(axis=1).astype(np.float64)
    return found
