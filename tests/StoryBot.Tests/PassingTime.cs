using Microsoft.Extensions.Time.Testing;

namespace StoryBot.Tests;

internal static class PassingTime
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);

    /// <summary>Moves a fake clock on, step by step, until the work has ended. Between steps others get a breath of real time, or they would meet their own deadlines at once.</summary>
    public static async Task<T> PassUntilAsync<T>(this FakeTimeProvider time, Task<T> work, TimeSpan step)
    {
        while (await Task.WhenAny(work, Task.Delay(Breath, TimeProvider.System, TestContext.Current.CancellationToken)) != work)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(step);
        }

        return await work;
    }
}
