using StoryBot.Chat;

namespace StoryBot.Tests.Chat;

public sealed class SideBySideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_loop_that_breaks_ends_those_that_would_go_on_for_ever_and_is_told()
    {
        var ended = 0;

        var broken = await Assert.ThrowsAsync<InvalidDataException>(() => SideBySide.AllAsync([GoOnAsync, BreakAsync, GoOnAsync], Cancellation));

        Assert.Equal("a bug", broken.Message);
        Assert.Equal(2, ended);

        async Task GoOnAsync(CancellationToken stopping)
        {
            try
            {
                await ForeverAsync(stopping);
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }
        }
    }

    [Fact]
    public async Task One_that_has_done_its_work_stops_nobody()
    {
        var work = new TaskCompletionSource();
        var all = SideBySide.AllAsync([_ => Task.CompletedTask, _ => work.Task], Cancellation);

        Assert.False(all.IsCompleted);
        work.SetResult();
        await all;
    }

    [Fact]
    public async Task The_first_stops_the_others_when_it_ends() =>
        await SideBySide.UntilAsync(_ => Task.CompletedTask, [QuietlyForeverAsync, QuietlyForeverAsync], Cancellation);

    [Fact]
    public async Task Another_that_breaks_stops_the_first() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => SideBySide.UntilAsync(ForeverAsync, [QuietlyForeverAsync, BreakAsync], Cancellation));

    [Fact]
    public async Task Stopped_from_outside_it_says_so()
    {
        using var stopping = new CancellationTokenSource();
        var running = SideBySide.UntilAsync(ForeverAsync, [QuietlyForeverAsync], stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static Task ForeverAsync(CancellationToken stopping) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);

    private static async Task QuietlyForeverAsync(CancellationToken stopping) => await ForeverAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static async Task BreakAsync(CancellationToken stopping)
    {
        await Task.Yield();
        throw new InvalidDataException("a bug");
    }
}
