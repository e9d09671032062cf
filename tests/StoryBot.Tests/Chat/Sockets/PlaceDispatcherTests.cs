using System.Collections.Concurrent;
using StoryBot.Chat;
using StoryBot.Chat.Sockets;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Sockets;

public sealed class PlaceDispatcherTests
{
    [Fact]
    public async Task A_flooded_place_lets_another_wait_for_no_more_than_one_piece_of_work()
    {
        var dispatcher = new PlaceDispatcher(1, 1_000, 10_000, TimeProvider.System);
        var first = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        var order = new ConcurrentQueue<string>();
        dispatcher.TryEnqueue(Place("loud"), _ => first.Task);
        for (var number = 0; number < 500; number++)
            dispatcher.TryEnqueue(Place("loud"), Note(order, "loud"));
        dispatcher.TryEnqueue(Place("quiet"), Note(order, "quiet"));
        dispatcher.TryEnqueue(Place("last"), _ =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });

        first.SetResult();
        await done.Task.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);

        Assert.Contains("quiet", order.Take(2));
    }

    [Fact]
    public async Task Work_of_one_place_runs_in_order_and_never_at_once()
    {
        var dispatcher = new PlaceDispatcher(8, 1_000, 10_000, TimeProvider.System);
        var seen = new ConcurrentDictionary<ChatPlace, List<int>>();
        using var left = new CountdownEvent(400);
        var running = new ConcurrentDictionary<ChatPlace, int>();
        var overlaps = 0;
        for (var number = 0; number < 400; number++)
        {
            var (place, mine) = (Place($"{number % 4}"), number);
            Assert.True(dispatcher.TryEnqueue(place, async _ =>
            {
                if (running.AddOrUpdate(place, 1, (_, count) => count + 1) > 1)
                    Interlocked.Increment(ref overlaps);
                await Task.Yield();
                seen.GetOrAdd(place, _ => []).Add(mine);
                running.AddOrUpdate(place, 0, (_, count) => count - 1);
                left.Signal();
            }));
        }

        Assert.True(left.Wait(ChangeSignal.Patience, TestContext.Current.CancellationToken));
        await dispatcher.CloseAsync(ChangeSignal.Patience);
        Assert.Equal(0, overlaps);
        Assert.All(seen.Values, numbers => Assert.Equal(numbers.Order(), numbers));
    }

    [Fact]
    public async Task What_was_said_before_goes_first_though_it_came_after_and_the_rest_as_it_came()
    {
        var dispatcher = new PlaceDispatcher(1, 100, 1_000, TimeProvider.System);
        var open = new TaskCompletionSource();
        var order = new ConcurrentQueue<string>();
        dispatcher.TryEnqueue(Place("a"), _ => open.Task);
        foreach (var said in new[] { "2", "5", null, "3", "4", null, "1", "5" })
            dispatcher.TryEnqueue(Place("a"), Note(order, said ?? "–"), said: said);

        open.SetResult();
        await dispatcher.CloseAsync(ChangeSignal.Patience);

        Assert.Equal(["1", "2", "3", "4", "5", "–", "–", "5"], order);
    }

    [Fact]
    public async Task While_it_waits_to_be_ready_what_was_said_before_it_comes_and_goes_first()
    {
        var dispatcher = new PlaceDispatcher(1, 100, 1_000, TimeProvider.System);
        var (second, third) = (new TaskCompletionSource(), new TaskCompletionSource());
        var order = new ConcurrentQueue<string>();
        dispatcher.TryEnqueue(Place("a"), Note(order, "third"), ready: third.Task, said: "3");
        dispatcher.TryEnqueue(Place("a"), Note(order, "second"), ready: second.Task, said: "2");
        dispatcher.TryEnqueue(Place("a"), Note(order, "a command"));
        dispatcher.TryEnqueue(Place("a"), Note(order, "fourth"), said: "4");
        dispatcher.TryEnqueue(Place("a"), Note(order, "first"), said: "1");

        var closing = dispatcher.CloseAsync(ChangeSignal.Patience);
        third.SetResult();
        second.SetResult();
        await closing;

        Assert.Equal(["first", "second", "third", "a command", "fourth"], order);
    }

    [Fact]
    public async Task A_full_place_refuses_and_a_full_dispatcher_refuses_everyone()
    {
        var dispatcher = new PlaceDispatcher(1, 2, 3, TimeProvider.System);
        var open = new TaskCompletionSource();
        Assert.True(dispatcher.TryEnqueue(Place("a"), _ => open.Task));
        Assert.True(dispatcher.TryEnqueue(Place("a"), _ => Task.CompletedTask));
        Assert.True(dispatcher.TryEnqueue(Place("a"), _ => Task.CompletedTask));
        Assert.False(dispatcher.TryEnqueue(Place("a"), _ => Task.CompletedTask));
        Assert.True(dispatcher.TryEnqueue(Place("b"), _ => Task.CompletedTask));
        Assert.False(dispatcher.TryEnqueue(Place("c"), _ => Task.CompletedTask));
        open.SetResult();
        await dispatcher.CloseAsync(ChangeSignal.Patience);
        Assert.False(dispatcher.TryEnqueue(Place("d"), _ => Task.CompletedTask));
    }

    [Fact]
    public async Task Closing_lets_all_that_was_taken_end_in_order()
    {
        var dispatcher = new PlaceDispatcher(1, 100, 1_000, TimeProvider.System);
        var open = new TaskCompletionSource();
        var order = new ConcurrentQueue<string>();
        dispatcher.TryEnqueue(Place("a"), _ => open.Task);
        string[] names = [.. Enumerable.Range(0, 50).Select(number => $"{number}")];
        foreach (var name in names)
            dispatcher.TryEnqueue(Place("a"), Note(order, name));

        var closing = dispatcher.CloseAsync(ChangeSignal.Patience);
        Assert.False(dispatcher.TryEnqueue(Place("b"), Note(order, "too late")));
        open.SetResult();
        await closing;

        Assert.Equal(names, order);
    }

    [Fact]
    public async Task What_still_waits_once_patience_ends_is_never_begun()
    {
        var dispatcher = new PlaceDispatcher(1, 100, 1_000, TimeProvider.System);
        var open = new TaskCompletionSource();
        var order = new ConcurrentQueue<string>();
        dispatcher.TryEnqueue(Place("a"), _ => open.Task);
        dispatcher.TryEnqueue(Place("a"), Note(order, "same place"));
        dispatcher.TryEnqueue(Place("b"), Note(order, "another place"));

        await dispatcher.CloseAsync(TimeSpan.Zero);
        open.SetResult();
        // Closing anew waits for what still runs.
        await dispatcher.CloseAsync(ChangeSignal.Patience);

        Assert.Empty(order);
    }

    [Fact]
    public async Task Closing_tells_what_still_runs_to_give_up_once_patience_ends()
    {
        var dispatcher = new PlaceDispatcher(1, 2, 3, TimeProvider.System);
        var told = new TaskCompletionSource();
        dispatcher.TryEnqueue(Place("a"), async cancellation =>
        {
            await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation));
            told.SetResult();
        });

        await dispatcher.CloseAsync(TimeSpan.Zero);

        await told.Task.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    private static ChatPlace Place(string channel) => new("discord", channel);

    private static Func<CancellationToken, Task> Note(ConcurrentQueue<string> order, string name) => _ =>
    {
        order.Enqueue(name);
        return Task.CompletedTask;
    };
}
