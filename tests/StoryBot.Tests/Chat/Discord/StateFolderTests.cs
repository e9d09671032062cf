using StoryBot.Chat.Discord;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Chat.Discord;

public sealed class StateFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_empty_folder_for_sessions_is_the_usual_one()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using (new RunningAdapter(discord, new JournaledHandler(), folder, options => options.StateFolder = ""))
            await discord.ReadyAsync();

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, DiscordAdapter.PlatformName)));
    }
}
