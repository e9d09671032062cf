using StoryBot.Simulators;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Chat.Discord;

public sealed class CommandRegistrarTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;
    private readonly JournaledHandler handler = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commands_stand_in_one_place_alone_when_the_server_they_are_for_is_no_longer_named_or_only_now(bool isNamedFirst)
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        var guild = discord.Guild().Id;
        await using (new RunningAdapter(discord, handler, folder, options => options.GuildId = isNamedFirst ? guild.ToString() : null))
        {
            await discord.UntilAsync(() => discord.Commands.In(isNamedFirst ? guild : null).Count > 0, "the commands");
            await RecordedAsync(isNamedFirst ? guild.ToString() : "everywhere");
        }

        await using var bot = new RunningAdapter(discord, handler, folder, options => options.GuildId = isNamedFirst ? null : guild.ToString());
        await discord.UntilAsync(() => discord.Commands.In(isNamedFirst ? null : guild).Count > 0, "the commands in their new place");
        await discord.UntilAsync(() => discord.Commands.In(isNamedFirst ? guild : null).Count == 0, "no commands in the old one");
        await RecordedAsync(isNamedFirst ? "everywhere" : guild.ToString());
    }

    // Where they are registered is kept in a file, of which the simulator knows nothing.
    private async Task RecordedAsync(string place)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(ChangeSignal.Patience);
        while (!(Directory.CreateDirectory(Path.Combine(folder, "discord")).GetFiles("commands-*.sha256") is [{ Name: var record }] && record.Contains(place, StringComparison.Ordinal)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }
}
