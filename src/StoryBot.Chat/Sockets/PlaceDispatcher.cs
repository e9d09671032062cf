using System.Diagnostics.CodeAnalysis;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Sockets;

/// <summary>
/// Runs work in order within a <see cref="ChatPlace"/> and in turn across places, so that a flooded place never delays
/// another by more than one piece of work. Holds at most <c>perPlace</c> waiting pieces a place and <c>inAll</c> altogether.
/// In order means as it came; and where it is known when something was said, not after what was said later, unless that has begun.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has no timer and nobody links to it: there is nothing to free.")]
internal sealed class PlaceDispatcher(int parallelism, int perPlace, int inAll, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ChatPlace, LinkedList<Piece>> places = [];
    private readonly Queue<ChatPlace> turn = new();
    private readonly CancellationTokenSource cutOff = new();
    private TaskCompletionSource? quiet;
    private int waiting;
    private int running;
    private bool closed;

    /// <summary>Takes the work, or refuses it because the place's queue or the whole is full, or the dispatcher closed.</summary>
    /// <param name="work">Must not throw; told to give up when the dispatcher's patience ends.</param>
    /// <param name="journey">Goes on when the work begins and ends with it; null where nothing is measured.</param>
    /// <param name="ready">The work begins only when this has ended; null where it may at once.</param>
    /// <param name="said">When it was said, in characters that sort; null where that orders nothing.</param>
    public bool TryEnqueue(ChatPlace place, Func<CancellationToken, Task> work, Journey? journey = null, Task? ready = null, string? said = null)
    {
        lock (gate)
        {
            var known = places.TryGetValue(place, out var queue);
            if (closed || waiting >= inAll || (known && queue!.Count >= perPlace))
                return false;
            if (!known)
            {
                places[place] = queue = new LinkedList<Piece>();
                turn.Enqueue(place);
            }

            journey?.HandOver();
            Insert(queue!, new Piece(work, journey, ready ?? Task.CompletedTask, said));
            waiting++;
            ChatTelemetry.Queued(place.Platform, 1);
            StartWhatMay();
            return true;
        }
    }

    /// <summary>
    /// Takes nothing more and gives what was taken <paramref name="patience"/> to end, then drops what still waits and tells what runs to give up.
    /// </summary>
    public async Task CloseAsync(TimeSpan patience)
    {
        Task ended;
        lock (gate)
        {
            closed = true;
            quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (running == 0)
                quiet.SetResult();
            ended = quiet.Task;
        }

        using var limit = new CancellationTokenSource(patience, time);
        try
        {
            await ended.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (gate)
                Drop();
            await cutOff.CancelAsync().ConfigureAwait(false);
        }
    }

    private void Drop()
    {
        foreach (var (place, dropped) in places)
        {
            ChatTelemetry.Queued(place.Platform, -dropped.Count);
            dropped.Clear();
        }

        turn.Clear();
        waiting = 0;
    }

    private void StartWhatMay()
    {
        while (running < parallelism && turn.TryDequeue(out var place))
        {
            var queue = places[place];
            var piece = TakeFirst(queue);
            waiting--;
            running++;
            ChatTelemetry.Queued(place.Platform, -1);
            _ = Task.Run(() => RunAsync(place, queue, piece));
        }
    }

    private async Task RunAsync(ChatPlace place, LinkedList<Piece> queue, Piece piece)
    {
        try
        {
            piece = await ReadyAsync(queue, piece).ConfigureAwait(false);
            // Whoever let this begin may be at work for somebody else: its own journey is what goes on.
            piece.Journey?.GoOn();
            await piece.Work(cutOff.Token).ConfigureAwait(false);
        }
        finally
        {
            piece.Journey?.End();
            lock (gate)
            {
                running--;
                if (queue.Count > 0)
                    turn.Enqueue(place);
                else
                    places.Remove(place);
                StartWhatMay();
                if (closed && running == 0)
                    quiet?.TrySetResult();
            }
        }
    }

    /// <summary>The piece once it is ready, or one that has come meanwhile and was said before it.</summary>
    private async Task<Piece> ReadyAsync(LinkedList<Piece> queue, Piece piece)
    {
        while (true)
        {
            await piece.Ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (gate)
            {
                var first = queue.First;
                while (first is { Value.Said: null })
                    first = first.Next;
                if (first is null || !piece.IsSaidAfter(first.Value))
                    return piece;
                queue.Remove(first);
                queue.AddFirst(piece);
                piece = first.Value;
            }
        }
    }

    private static Piece TakeFirst(LinkedList<Piece> queue)
    {
        var first = queue.First!.Value;
        queue.RemoveFirst();
        return first;
    }

    private static void Insert(LinkedList<Piece> queue, Piece piece)
    {
        LinkedListNode<Piece>? later = null;
        for (var node = queue.Last; node is not null && !piece.IsSaidAfter(node.Value); node = node.Previous)
        {
            if (node.Value.IsSaidAfter(piece))
                later = node;
        }

        if (later is null)
            queue.AddLast(piece);
        else
            queue.AddBefore(later, piece);
    }

    private readonly record struct Piece(Func<CancellationToken, Task> Work, Journey? Journey, Task Ready, string? Said)
    {
        public bool IsSaidAfter(Piece other) => Said is not null && other.Said is not null && string.CompareOrdinal(Said, other.Said) > 0;
    }
}
