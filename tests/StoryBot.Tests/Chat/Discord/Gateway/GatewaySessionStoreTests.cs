using Microsoft.Extensions.Logging.Abstractions;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewaySessionStoreTests : IDisposable
{
    private static readonly GatewayShardId Shard = new(0, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_session_saved_is_loaded_again_and_forgotten_when_told()
    {
        var session = new SavedSession("abc", new Uri("wss://gateway.test"), 42, new Snowflake(1), new Snowflake(2));
        var store = Store();

        store.Save(Shard, session);
        Assert.Equal(session, Store().Load(Shard));
        Assert.Null(store.Load(new GatewayShardId(0, 2)));
        store.Forget(Shard);
        Assert.Null(store.Load(Shard));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"id":"a","resume_address":"wss://x","sequence":1}""")]
    [InlineData("""{"id":"","resume_address":"wss://x","sequence":1,"user":"1","application":"1"}""")]
    [InlineData("""{"id":"a","resume_address":"/x","sequence":1,"user":"1","application":"1"}""")]
    [InlineData("""{"id":"a","resume_address":"wss://x","sequence":-1,"user":"1","application":"1"}""")]
    public void A_damaged_file_only_costs_the_resume(string text)
    {
        File.WriteAllText(Path.Combine(folder, "gateway-0-1.json"), text);

        Assert.Null(Store().Load(Shard));
    }

    private GatewaySessionStore Store() => new(folder, NullLogger<GatewaySessionStore>.Instance);
}
