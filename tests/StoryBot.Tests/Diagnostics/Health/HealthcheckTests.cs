using StoryBot.Commands;
using StoryBot.Tests.Commands;

namespace StoryBot.Tests.Diagnostics.Health;

public sealed class HealthcheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HealthcheckTests() => folder.Write("appsettings.json", "{}");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Where_no_bot_runs_it_says_so_and_fails()
    {
        // Port 9 is "discard": nothing on this machine serves HTTP there.
        var run = await CommandRun.Of(folder.Path, "", "healthcheck", "--set", "Health:ListenAddress=http://127.0.0.1:9");

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Contains("No bot answers at http://127.0.0.1:9/health/ready", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_it_says_which_setting_is_missing()
    {
        var run = await CommandRun.Of(folder.Path, "", "healthcheck", "--set", "Health:ListenAddress=");

        Assert.Equal(ExitCode.Settings, run.Code);
        Assert.Contains("Health:ListenAddress is empty", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Health:ListenAddress=8086", "Health:ListenAddress must be")]
    [InlineData("Health:ListenAddress=https://127.0.0.1:8086", "Health:ListenAddress must be")]
    [InlineData("Health:ListenAddress=http://example.org:8086", "Health:ListenAddress must be")]
    [InlineData("Health:MinFreeMegabytes=-1", "Health:MinFreeMegabytes must be")]
    [InlineData("Health:Port=1", "The settings section Health knows no 'Port'")]
    public async Task A_wrong_setting_is_named(string wrong, string says)
    {
        var run = await CommandRun.Of(folder.Path, "", "healthcheck", "--set", wrong);

        Assert.Equal(ExitCode.Settings, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }
}
