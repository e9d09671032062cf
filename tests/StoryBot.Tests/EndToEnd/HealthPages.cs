using System.Net;
using StoryBot.Simulators;
using StoryBot.Simulators.Faults;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The health pages of a program that runs as a process of its own.</summary>
internal sealed class HealthPages : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient client = new() { Timeout = ChangeSignal.Patience };

    /// <summary>What the program is to be told.</summary>
    public string ListenAddress { get; } = $"http://127.0.0.1:{FreePort.Take()}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task AliveAsync() => UntilAsync("/alive", (status, _) => status == HttpStatusCode.OK);

    public Task ReadyAsync() => UntilAsync("/health/ready", (status, _) => status == HttpStatusCode.OK);

    /// <summary>Completes when it is not ready, and says all of this.</summary>
    /// <returns>What it says.</returns>
    public Task<string> NotReadyAsync(params string[] says) => UntilAsync(
        "/health/ready", (status, body) => status == HttpStatusCode.ServiceUnavailable && says.All(words => body.Contains(words, StringComparison.Ordinal)));

    public void Dispose() => client.Dispose();

    private async Task<string> UntilAsync(string path, Func<HttpStatusCode, string, bool> isSo)
    {
        var last = "no answer";
        for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < ChangeSignal.Patience; await Task.Delay(Pause, TimeProvider.System, Cancellation))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(ListenAddress + path), Cancellation);
                last = await answer.Content.ReadAsStringAsync(Cancellation);
                if (isSo(answer.StatusCode, last))
                    return last;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }
        }

        throw new TimeoutException($"After {ChangeSignal.Patience} {path} still says: {last}");
    }
}
