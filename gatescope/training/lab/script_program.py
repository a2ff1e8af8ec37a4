"""Every line of the program that a training can be taken away as.

What stands before the bar is what a plan must use for the line to stay; a line without a bar is
where the plan's numbers come, and a name in braces is filled in.
"""

from __future__ import annotations

PROGRAM = '''
|"""Train the networks of plan.toml again, with PyTorch and NumPy alone.
|
|    python train.py
|
|prints the loss of each network on the validation sequences after every epoch, the same numbers
|as in the log of the run that this was written by, then what it is worth on sequences that were
|held out, and writes its weights to network-0.pt, network-1.pt, ...
|"""
|
|import numpy as np
|import torch
|from torch import nn
|from torch.nn import functional as F
both ways|from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
|
{constants}
|
|# One thread, because sums in another order would be rounded differently.
|torch.set_num_threads(1)
|DATA = np.load("data.npz", allow_pickle=False)
tokens|INPUTS = len(DATA["vocabulary"])
numbers|INPUTS = len(DATA["columns"])
|ANSWERS = len(DATA["labels"])
|
|
|def sequences(part):
|    """Give all sequences of a part of the data.
|
tokens|    x (T, B) are token numbers; y (T, B, 1) is the class asked for, NaN where none is;
numbers|    x (T, B, I) are numbers; y (T, B, C) are the values asked for, NaN where none are;
|    lengths (B) says how many of the T steps are not filling.
|    """
tokens|    x = torch.from_numpy(DATA[f"{part}_x"].astype(np.int64))
numbers|    x = torch.from_numpy(DATA[f"{part}_x"])
|    return x, torch.from_numpy(DATA[f"{part}_y"]), torch.from_numpy(DATA[f"{part}_lengths"])
|
|
|def take(data, chosen):
|    """Take some of the sequences, cut off where the longest of them ends."""
|    x, y, lengths = data
|    lengths = lengths[chosen]
|    end = int(lengths.max())
|    return x[:end].index_select(1, chosen), y[:end].index_select(1, chosen), lengths
|
|
|class Network(nn.Module):
|    """Recurrent layers, and a linear answer wherever one is asked for."""
|
dropout|    def __init__(self, cell, units, dropout):
plain|    def __init__(self, cell, units):
|        super().__init__()
embedding|        self.embedding = nn.Embedding(INPUTS, EMBEDDING)
|        self.rnn = {module}
dropout|        self.dropout = nn.Dropout(dropout)
|        self.head = nn.Linear({states}, ANSWERS)
|
|    def forward(self, x, lengths, asked):
embedding|        x = self.embedding(x)
one-hot|        x = F.one_hot(x, INPUTS).float()
both ways|        # A direction that reads from the end has to know where each sequence ends.
both ways|        x = pack_padded_sequence(x, lengths, enforce_sorted=False)
both ways|        states, _ = pad_packed_sequence(self.rnn(x)[0], total_length=len(asked))
forwards|        states, _ = self.rnn(x)
dropout|        return self.head(self.dropout(states[asked]))
plain|        return self.head(states[asked])
|
|
|def loss_of(network, batch):
|    """Give the mean loss over all answers that are asked for, and the answers."""
|    x, y, lengths = batch
|    asked = torch.isfinite(y).all(dim=-1)
|    answers = network(x, lengths, asked)
classes|    return F.cross_entropy(answers, y[asked][:, 0].long()), answers
values|    return F.mse_loss(answers, y[asked]), answers
|
|
|def look(network, batch):
|    """Give the loss on a batch without learning from it."""
|    network.eval()
|    with torch.no_grad():
|        loss, answers = loss_of(network, batch)
|    network.train()
|    return loss.item(), answers
|
|
|def train(number, {arguments}):
|    """Train one network, and write its weights."""
|    name = f"network {number}, {cell}"
|    torch.manual_seed(SEED)
|    network = {made}
|    optimizer = {optimizer}
|    learnt, watched, held_out = map(sequences, ("training", "validation", "held_out"))
|    watched = take(watched, torch.arange(len(watched[2])))
|    held_out = take(held_out, torch.arange(len(held_out[2])))
|    step = 0
patience|    best, best_weights, waited = float("inf"), network.state_dict(), 0
|    for epoch in range(EPOCHS):
|        # Every sequence once, in an order that follows from seed and epoch (4 names this use).
|        order = np.random.default_rng([SEED, 4, epoch]).permutation(len(learnt[2]))
|        for first in range(0, len(order), BATCH):
|            step += 1
dropout|            if dropout:
dropout|                torch.manual_seed(SEED * 1_000_003 + step)  # which states are left out
|            chosen = torch.from_numpy(order[first : first + BATCH])
|            loss, _ = loss_of(network, take(learnt, chosen))
|            optimizer.zero_grad()
|            loss.backward()
clip|            nn.utils.clip_grad_norm_(network.parameters(), CLIP)
|            optimizer.step()
|        loss, _ = look(network, watched)
|        print(f"{name}: epoch {epoch + 1}, step {step}, validation loss {loss:.9g}")
patience|        waited += 1
patience|        if loss < best:
patience|            best, waited = loss, 0
patience|            best_weights = {key: w.clone() for key, w in network.state_dict().items()}
patience|        if waited == PATIENCE:
patience|            break
patience|    network.load_state_dict(best_weights)
|    loss, answers = look(network, held_out)
classes|    y = held_out[1]
classes|    right = answers.argmax(dim=-1) == y[torch.isfinite(y).all(dim=-1)][:, 0]
classes|    print(f"{name}: {right.float().mean():.2%} of the answers held out are right")
values|    print(f"{name}: mean squared error held out {loss:.5g}")
|    torch.save(network.state_dict(), f"network-{number}.pt")
|
|
|if __name__ == "__main__":
|    for number, network in enumerate(NETWORKS):
|        train(number, **network)
'''
