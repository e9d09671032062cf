using StoryBot.Simulators.Discord;

await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions { Port = args.Length > 0 ? int.Parse(args[0]) : 0 });
Console.WriteLine($"{discord.RestAddress} {discord.Bot.Token}");
await Console.In.ReadToEndAsync();
